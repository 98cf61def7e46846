/// Calendars of holidays. The library that knows them ends here; nothing is looked up outside.
@NullMarked
package io.svodka.engine.holidays;

import org.jspecify.annotations.NullMarked;
