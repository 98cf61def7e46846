/// Turns the parse tree of a file into its script. May not judge mistakes nor build syntax.
@NullMarked
package io.svodka.compiler.parse.script;

import org.jspecify.annotations.NullMarked;
