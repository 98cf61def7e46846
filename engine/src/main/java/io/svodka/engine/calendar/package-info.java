/// From periods as written to absolute days, and what they are compared with. Reads no clock and no
/// data.
@NullMarked
package io.svodka.engine.calendar;

import org.jspecify.annotations.NullMarked;
