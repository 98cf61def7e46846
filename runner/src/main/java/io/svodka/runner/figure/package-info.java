/// How one printed figure comes about: its formula with numbers, and the rows behind each number.
/// Prints nothing and reads no clock.
@NullMarked
package io.svodka.runner.figure;

import org.jspecify.annotations.NullMarked;
