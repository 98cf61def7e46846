/// Writes random projects as people would: specifications and CSV files. Computes nothing.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.text;
