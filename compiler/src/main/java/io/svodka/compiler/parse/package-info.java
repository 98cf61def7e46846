/// Reads texts into syntax trees. The parser generator ends here: none of its types leaves this
/// package and [io.svodka.compiler.parse.tree] below it.
@NullMarked
package io.svodka.compiler.parse;

import org.jspecify.annotations.NullMarked;
