/// Writes the data of the example projects and computes the figures their reports must show. It may
/// not use any part of Svodka, so that its figures can judge Svodka's.
@NullMarked
package io.svodka.examples;

import org.jspecify.annotations.NullMarked;
