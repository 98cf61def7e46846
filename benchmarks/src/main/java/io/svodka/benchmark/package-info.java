/// Measurements of speed, each against a floor measured in the same run. Not part of the product.
@NullMarked
package io.svodka.benchmark;

import org.jspecify.annotations.NullMarked;
