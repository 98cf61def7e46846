/// Answers editors: the language server protocol over the compiler. Types of the protocol end here.
/// May not open a file and may not know the clock: what is on disk and which day it is are handed
/// in.
@NullMarked
package io.svodka.languageserver;

import org.jspecify.annotations.NullMarked;
