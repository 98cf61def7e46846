/// Judges mistakes of form and goes on after them, one message for each line. May not build nodes.
@NullMarked
package io.svodka.compiler.parse.recovery;

import org.jspecify.annotations.NullMarked;
