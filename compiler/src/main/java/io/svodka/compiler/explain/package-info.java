/// Pages about single codes: of mistakes, with an example that is wrong and one that is right, and
/// of failures while something runs, with the message as it is printed. May not know how a mistake
/// is found, nor who fails.
@NullMarked
package io.svodka.compiler.explain;

import org.jspecify.annotations.NullMarked;
