package io.svodka.engine.holidays;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/// The days of the week on which a country rests, as the Unicode locale data has them.
final class Weekends {
  static final Set<DayOfWeek> USUAL = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Weekends() {}

  /// Returns the weekend of the country of a calendar.
  static Set<DayOfWeek> of(String calendar) {
    return switch (calendar.split("-", 2)[0]) {
      case "AF" -> EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
      case "IR" -> EnumSet.of(DayOfWeek.FRIDAY);
      case "IN", "UG" -> EnumSet.of(DayOfWeek.SUNDAY);
      case "BH", "DZ", "EG", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE" ->
          EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
      default -> USUAL;
    };
  }
}
