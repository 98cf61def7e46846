/// Two names that the driver of DuckDB asks for before it hands over the address of a result. They
/// hold that address and nothing else; Arrow's own library is not used.
@NullMarked
package org.apache.arrow.c;

import org.jspecify.annotations.NullMarked;
