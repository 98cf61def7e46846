/// The table by Eclipse BIRT. Loaded by a class loader of its own; takes and returns types of the
/// JDK only.
@NullMarked
package io.svodka.benchmark.birt;

import org.jspecify.annotations.NullMarked;
