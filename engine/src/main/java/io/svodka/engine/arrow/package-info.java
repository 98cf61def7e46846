/// Reads results that stand in memory as [Arrow's C
/// interface](https://arrow.apache.org/docs/format/CStreamInterface.html) lays them out. Knows no
/// database and no driver.
@NullMarked
package io.svodka.engine.arrow;

import org.jspecify.annotations.NullMarked;
