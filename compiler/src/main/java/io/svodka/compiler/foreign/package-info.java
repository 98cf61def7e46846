/// Reads reports of other tools as far as a first draft needs them: what they ask, show, group and
/// add up, each with its line. Runs nothing of them, loads nothing that they name, and says what it
/// leaves out.
@NullMarked
package io.svodka.compiler.foreign;

import org.jspecify.annotations.NullMarked;
