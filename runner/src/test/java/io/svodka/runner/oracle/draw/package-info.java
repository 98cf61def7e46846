/// Draws random projects, the same ones from the same seed.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.draw;
