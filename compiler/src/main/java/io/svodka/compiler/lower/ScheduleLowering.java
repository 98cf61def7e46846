package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Zones;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Duration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Schedule;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.DaysOff;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SchedulePlan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads when something happens by itself, and checks that such days and times exist.
final class ScheduleLowering {
  private static final int WORKDAYS_OF_A_MONTH = 20;
  private static final int WORKDAYS_OF_A_QUARTER = 60;
  private static final int WORKDAYS_OF_A_YEAR = 245;
  private static final int BESIDE_HOLIDAYS_OF_A_MONTH = 14;
  private static final int BESIDE_HOLIDAYS_OF_A_QUARTER = 50;
  private static final int BESIDE_HOLIDAYS_OF_A_YEAR = 230;
  private static final int LONGEST_YEAR = 366;
  private static final int LONGEST_QUARTER = 92;
  private static final int LONGEST_MONTH = 31;
  private static final int SHORTEST_MONTH = 28;
  private static final int SHORTEST_QUARTER = 90;

  private final Findings findings;
  private final ZoneId usual;
  private final DaysOff daysOff;

  ScheduleLowering(Findings findings, ProjectSettings settings) {
    this.findings = findings;
    this.usual = settings.zone();
    this.daysOff = settings.calendar().daysOff();
  }

  /// Returns the plan of a schedule, or nothing where it was reported.
  Optional<SchedulePlan> read(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Daily(var days, var at, var zone, _) ->
          Optional.of(new SchedulePlan.Daily(days(days), at, zone(zone)));
      case Schedule.Weekly(var names, var at, var zone, _) ->
          Optional.of(new SchedulePlan.Weekly(weekdays(names), at, zone(zone)));
      case Schedule.OnDayOf(var unit, var day, var at, var zone, _) ->
          Optional.of(new SchedulePlan.OnDayOf(every(unit), day(unit, day), at, zone(zone)));
      case Schedule.Repeated(var every, var hours, _) -> repeated(every, hours);
      case Schedule.Once(var day, var at, var zone, _) ->
          Optional.of(new SchedulePlan.Once(day, at, zone(zone)));
      case Schedule.Invalid _ -> Optional.empty();
    };
  }

  /// Returns a wait; one that no clock can count is reported.
  java.time.Duration wait(Duration duration) {
    Optional<java.time.Duration> read = of(duration);
    if (read.isEmpty() || read.get().isZero()) {
      findings.add(new DeliveryProblem.NoWait(duration.span()));
    }
    return read.orElse(java.time.Duration.ZERO);
  }

  private static Optional<java.time.Duration> of(Duration duration) {
    long count = duration.count();
    return switch (duration.unit()) {
      case MINUTE -> Optional.of(java.time.Duration.ofMinutes(count));
      case HOUR -> Optional.of(java.time.Duration.ofHours(count));
      case DAY -> Optional.of(java.time.Duration.ofDays(count));
      case WEEK -> Optional.of(java.time.Duration.ofDays(count * DayOfWeek.values().length));
      case MONTH, QUARTER, YEAR, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> Optional.empty();
    };
  }

  private static SchedulePlan.Days days(Schedule.Days days) {
    return switch (days) {
      case ALL_DAYS -> SchedulePlan.Days.ALL_DAYS;
      case WORKDAYS -> SchedulePlan.Days.WORKDAYS;
    };
  }

  private ZoneId zone(Schedule.Zone zone) {
    return switch (zone) {
      case Schedule.Zone.Named(var name) -> Zones.read(name, findings);
      case Schedule.Zone.OfProject() -> usual;
    };
  }

  private List<DayOfWeek> weekdays(List<Name> names) {
    List<DayOfWeek> days = new ArrayList<>();
    for (Name name : names) {
      Optional<DayOfWeek> day =
          Arrays.stream(DayOfWeek.values())
              .filter(each -> each.name().equalsIgnoreCase(name.text()))
              .findFirst();
      day.ifPresent(days::add);
      if (day.isEmpty()) {
        List<String> known =
            Arrays.stream(DayOfWeek.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        findings.add(
            new NamingProblem.UnknownThing(name.span(), Thing.WEEKDAY, name.text(), known));
      }
    }
    return days.stream().distinct().sorted().toList();
  }

  private static SchedulePlan.Every every(CalendarUnit unit) {
    return switch (unit) {
      case QUARTER -> SchedulePlan.Every.QUARTER;
      case YEAR -> SchedulePlan.Every.YEAR;
      case MONTH, MINUTE, HOUR, DAY, WEEK, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          SchedulePlan.Every.MONTH;
    };
  }

  private SchedulePlan.DayOfPeriod day(CalendarUnit unit, Schedule.DayOfPeriod day) {
    return switch (day) {
      case Schedule.DayOfPeriod.Workday(var number, var span) -> {
        checkWorkday(every(unit), number, span);
        yield new SchedulePlan.DayOfPeriod.Workday(number);
      }
      case Schedule.DayOfPeriod.Day(var number, var span) -> {
        check(unit, number, span);
        yield new SchedulePlan.DayOfPeriod.Day(number);
      }
      case Schedule.DayOfPeriod.LastDay() -> new SchedulePlan.DayOfPeriod.LastDay();
      case Schedule.DayOfPeriod.LastWorkday() -> new SchedulePlan.DayOfPeriod.LastWorkday();
    };
  }

  private void checkWorkday(SchedulePlan.Every every, int number, Span span) {
    int most =
        switch (every) {
          case MONTH -> WORKDAYS_OF_A_MONTH;
          case QUARTER -> WORKDAYS_OF_A_QUARTER;
          case YEAR -> WORKDAYS_OF_A_YEAR;
        };
    int always =
        switch (every) {
          case MONTH -> BESIDE_HOLIDAYS_OF_A_MONTH;
          case QUARTER -> BESIDE_HOLIDAYS_OF_A_QUARTER;
          case YEAR -> BESIDE_HOLIDAYS_OF_A_YEAR;
        };
    if (number < 1 || number > most) {
      findings.add(new DeliveryProblem.NoSuchDay(span, number, most));
    } else if (number > always && !daysOff.equals(DaysOff.WEEKENDS)) {
      findings.add(new DeliveryProblem.WorkdayMayBeMissing(span, number, every.name()));
    }
  }

  private void check(CalendarUnit unit, int number, Span span) {
    int most =
        switch (every(unit)) {
          case MONTH -> LONGEST_MONTH;
          case QUARTER -> LONGEST_QUARTER;
          case YEAR -> LONGEST_YEAR;
        };
    int always =
        switch (every(unit)) {
          case MONTH -> SHORTEST_MONTH;
          case QUARTER -> SHORTEST_QUARTER;
          case YEAR -> LONGEST_YEAR - 1;
        };
    if (number < 1 || number > most) {
      findings.add(new DeliveryProblem.NoSuchDay(span, number, most));
    } else if (number > always) {
      findings.add(new DeliveryProblem.DayOftenMissing(span, number, every(unit).name()));
    }
  }

  private Optional<SchedulePlan> repeated(Duration every, Schedule.Hours hours) {
    java.time.Duration wait = wait(every);
    if (wait.compareTo(java.time.Duration.ofDays(1)) > 0) {
      findings.add(new DeliveryProblem.LongerThanADay(every.span(), wait.toHours()));
    }
    return switch (hours) {
      case Schedule.Hours.WholeDay() ->
          Optional.of(new SchedulePlan.Repeated(wait, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
      case Schedule.Hours.Between(var start, var end) -> {
        if (!start.isBefore(end)) {
          findings.add(new DeliveryProblem.NoHours(every.span(), start, end));
          yield Optional.empty();
        }
        yield Optional.of(new SchedulePlan.Repeated(wait, start, end));
      }
    };
  }
}
