/// Editions of the language, and the way from an older one to the current one.
@NullMarked
package io.svodka.compiler.edition;

import org.jspecify.annotations.NullMarked;
