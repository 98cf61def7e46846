/// Answers editors: the language server protocol over the compiler. Types of the protocol end here.
/// May not read a file, the clock or the standard streams: the command hands them in.
@NullMarked
package io.svodka.languageserver;

import org.jspecify.annotations.NullMarked;
