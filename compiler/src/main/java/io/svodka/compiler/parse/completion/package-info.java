/// What may be written at a place of a text. Asks the grammar; broken lines around the place do not
/// matter to it. The parser generator and antlr4-c3 end here. May not know which names there are.
@NullMarked
package io.svodka.compiler.parse.completion;

import org.jspecify.annotations.NullMarked;
