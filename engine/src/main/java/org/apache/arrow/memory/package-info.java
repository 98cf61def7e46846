/// The third name that the driver of DuckDB asks for before it hands over the address of a result.
@NullMarked
package org.apache.arrow.memory;

import org.jspecify.annotations.NullMarked;
