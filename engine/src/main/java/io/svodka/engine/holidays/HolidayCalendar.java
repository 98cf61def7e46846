package io.svodka.engine.holidays;

import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.DaysOff.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells workdays from days off. The project's own list comes first, then days that a government
/// has moved, then weekends and public holidays.
public final class HolidayCalendar {
  private final Map<LocalDate, Kind> listed;
  private final Set<DayOfWeek> weekend;
  private final List<PublicHolidays> holidays;

  public HolidayCalendar(DaysOff daysOff) {
    this.listed =
        Stream.concat(
                daysOff.listed().stream(),
                daysOff.calendar().stream().flatMap(name -> MovedDays.of(name).stream()))
            .collect(
                Collectors.toMap(
                    DaysOff.ListedDay::day, DaysOff.ListedDay::kind, (own, moved) -> own));
    this.weekend = daysOff.calendar().stream().findFirst().map(Weekends::of).orElse(Weekends.USUAL);
    this.holidays = daysOff.calendar().stream().map(PublicHolidays::new).toList();
  }

  /// Returns whether people work on a day.
  public boolean isWorkday(LocalDate day) {
    Kind kind = listed.get(day);
    return kind == null ? !isUsuallyOff(day) : kind == Kind.WORK;
  }

  private boolean isUsuallyOff(LocalDate day) {
    return weekend.contains(day.getDayOfWeek())
        || holidays.stream().anyMatch(calendar -> calendar.has(day));
  }
}
