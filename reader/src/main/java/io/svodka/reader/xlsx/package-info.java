/// Reads workbooks with POI, which stops here.
@NullMarked
package io.svodka.reader.xlsx;

import org.jspecify.annotations.NullMarked;
