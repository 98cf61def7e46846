/// The data of TPC-H. The generator of the standard stays here.
@NullMarked
package io.svodka.testkit.tpch;

import org.jspecify.annotations.NullMarked;
