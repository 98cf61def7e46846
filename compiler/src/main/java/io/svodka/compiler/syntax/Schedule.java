package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// When something happens by itself.
public sealed interface Schedule {
  /// Returns where it stands.
  Span span();

  record Daily(Days days, LocalTime at, Zone zone, Span span) implements Schedule {}

  record Weekly(List<Name> days, LocalTime at, Zone zone, Span span) implements Schedule {
    public Weekly {
      days = List.copyOf(days);
    }
  }

  /// Each month, quarter or year.
  record OnDayOf(CalendarUnit unit, DayOfPeriod day, LocalTime at, Zone zone, Span span)
      implements Schedule {}

  /// Every so many minutes or hours.
  record Repeated(Duration every, Hours hours, Span span) implements Schedule {}

  record Once(LocalDate day, LocalTime at, Zone zone, Span span) implements Schedule {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements Schedule {}

  enum Days {
    ALL_DAYS,
    WORKDAYS
  }

  /// A day inside a month, a quarter or a year.
  sealed interface DayOfPeriod {
    record Workday(int number, Span span) implements DayOfPeriod {}

    record Day(int number, Span span) implements DayOfPeriod {}

    record LastDay() implements DayOfPeriod {}

    record LastWorkday() implements DayOfPeriod {}
  }

  /// The zone of the times.
  sealed interface Zone {
    record Named(Text zone) implements Zone {}

    record OfProject() implements Zone {}
  }

  /// The hours of the day in which a repeated schedule is active.
  sealed interface Hours {
    record Between(LocalTime start, LocalTime end) implements Hours {}

    record WholeDay() implements Hours {}
  }
}
