/// How values and periods read in a language: separators, month names, cases and built-in words.
/// Computes nothing.
@NullMarked
package io.svodka.engine.text;

import org.jspecify.annotations.NullMarked;
