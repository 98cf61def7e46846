package io.svodka.engine.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The public holidays of a country or a region. Days that are only remembered, or on which only
/// banks rest, are none.
final class PublicHolidays {
  /// Beyond these the library's calendars of the moon end.
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2100;

  private final String country;
  private final String[] region;
  private final Map<Integer, Set<LocalDate>> days = new ConcurrentHashMap<>();

  /// @param name such as `RU` or `DE-BY`
  PublicHolidays(String name) {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("-"));
    this.country = parts.getFirst();
    this.region = parts.subList(1, parts.size()).toArray(String[]::new);
  }

  boolean has(LocalDate day) {
    boolean known = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    return known && days.computeIfAbsent(day.getYear(), this::around).contains(day);
  }

  /// A holiday of one year may be kept on a day of another.
  private Set<LocalDate> around(int year) {
    HolidayManager manager = manager();
    return Stream.of(year - 1, year, year + 1)
        .map(Year::of)
        .flatMap(each -> manager.getHolidays(each, HolidayType.PUBLIC_HOLIDAY, region).stream())
        .map(Holiday::getDate)
        .collect(Collectors.toSet());
  }

  private HolidayManager manager() {
    return HolidayManager.getInstance(
        country.equals("ru")
            ? ManagerParameters.create(
                Objects.requireNonNull(PublicHolidays.class.getResource("ru.xml")))
            : ManagerParameters.create(country));
  }
}
