package io.svodka.engine.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.DaysOff.Kind;
import io.svodka.model.plan.DaysOff.ListedDay;
import io.svodka.model.plan.HolidayCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {
  private static final Path LIST =
      Path.of("../report-model/src/main/resources/io/svodka/model/plan/holiday-calendars.txt");

  private static HolidayCalendar calendar(String name, ListedDay... listed) {
    return new HolidayCalendar(new DaysOff(List.of(name), List.of(listed)));
  }

  /// The published numbers of workdays of the months.
  @ParameterizedTest
  @CsvSource({
    "2024, 17 20 20 21 20 19 23 22 21 23 21 21",
    "2025, 17 20 21 22 18 19 23 21 22 23 19 22",
    "2026, 15 19 21 22 19 21 23 21 22 22 20 22",
  })
  void russianMonthsHaveTheWorkdaysOfTheDecrees(int year, String workdays) {
    HolidayCalendar russia = calendar("RU");
    List<String> counted =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Long.toString(workdays(russia, YearMonth.of(year, month))))
            .toList();
    assertEquals(workdays, String.join(" ", counted));
  }

  private static long workdays(HolidayCalendar calendar, YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .filter(calendar::isWorkday)
        .count();
  }

  /// Without a decree the law alone holds: eight days of January, and the Monday after a weekend.
  @ParameterizedTest
  @CsvSource({
    "2028-01-07, false",
    "2028-01-10, true",
    "2028-05-01, false",
    "2029-02-23, false",
    "2027-02-23, false",
    "2027-05-10, false",
    "2027-06-14, false",
  })
  void otherRussianYearsAreThoseOfTheLaw(LocalDate day, boolean workday) {
    assertEquals(workday, calendar("RU").isWorkday(day));
  }

  @ParameterizedTest
  @CsvSource({
    "DE,    2026-05-14, false",
    "DE,    2026-06-04, true",
    "DE-BY, 2026-06-04, false",
    "US,    2021-12-31, false",
    "GB,    2026-12-28, false",
    "KZ,    2026-12-16, false",
    "EG,    2026-06-05, false",
    "EG,    2026-06-07, true",
    "AE,    2026-06-05, true",
    "IR,    2026-06-06, true",
    "IN,    2026-06-06, true",
    "AF,    2026-06-04, false",
  })
  void countriesAndRegionsRestOnTheirOwnDays(String name, LocalDate day, boolean workday) {
    assertEquals(workday, calendar(name).isWorkday(day), () -> name + " " + day);
  }

  @Test
  void theProjectsListHasTheLastWord() {
    LocalDate holiday = LocalDate.of(2026, 1, 9);
    LocalDate saturday = LocalDate.of(2026, 1, 17);
    LocalDate monday = LocalDate.of(2026, 1, 19);
    HolidayCalendar own =
        calendar(
            "RU",
            new ListedDay(holiday, Kind.WORK),
            new ListedDay(saturday, Kind.WORK),
            new ListedDay(monday, Kind.OFF));
    assertTrue(own.isWorkday(holiday));
    assertTrue(own.isWorkday(saturday));
    assertFalse(own.isWorkday(monday));
  }

  @Test
  void withoutACalendarPeopleWorkFromMondayToFriday() {
    HolidayCalendar weekends = new HolidayCalendar(DaysOff.WEEKENDS);
    LocalDate monday = LocalDate.of(2026, 1, 5);
    List<Boolean> week = monday.datesUntil(monday.plusWeeks(1)).map(weekends::isWorkday).toList();
    assertEquals(List.of(true, true, true, true, true, false, false), week);
  }

  @ParameterizedTest
  @CsvSource({"TR", "SA", "RU", "ET"})
  void farYearsHaveNoHolidaysAndStopNothing(String name) {
    for (int year : List.of(-1, 1, 1899, 1900, 2038, 2100, 2101, 9999)) {
      LocalDate first = LocalDate.of(year, 1, 1);
      assertTrue(
          first.datesUntil(first.plusYears(1)).anyMatch(calendar(name)::isWorkday),
          () -> name + " " + year);
    }
  }

  @Test
  void theListOfNamesIsThatOfTheCalendars() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    HolidayManager.getSupportedCalendarCodes()
        .forEach(
            code ->
                names.addAll(
                    names(
                        code,
                        HolidayManager.getInstance(ManagerParameters.create(code))
                            .getCalendarHierarchy())));
    if ("accept".equals(System.getProperty("goldens"))) {
      Files.writeString(LIST, String.join("\n", names) + "\n");
    }
    assertEquals(
        List.copyOf(names),
        Files.readAllLines(LIST),
        () -> "accept with -Dgoldens=accept: " + LIST);
    assertEquals("DE-BY", HolidayCalendars.known().find("de-by").orElseThrow());
  }

  private static List<String> names(String name, CalendarHierarchy hierarchy) {
    List<String> names = new ArrayList<>(List.of(name));
    hierarchy
        .getChildren()
        .forEach(
            (id, below) -> names.addAll(names(name + "-" + id.toUpperCase(Locale.ROOT), below)));
    return names;
  }
}
