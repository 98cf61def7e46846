package io.svodka.runner.oracle.naive;

import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Periods and comparisons as the reference tells them.
record Days(Project.Settings settings) {
  private static final int WEEK = 7;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final int WEEKS_OF_YEAR = 52;

  /// What a range is made of; it decides what comes before it.
  sealed interface Make {
    record Units(int count, When.Unit unit) implements Make {}

    record ToDate(int count, When.Unit unit) implements Make {}

    record Free() implements Make {}

    record Always() implements Make {}
  }

  /// Days from `start` until before `end`.
  record Range(LocalDate start, LocalDate end, Make make) {
    boolean holds(LocalDate day) {
      return make instanceof Make.Always || (!day.isBefore(start) && day.isBefore(end));
    }

    long length() {
      return ChronoUnit.DAYS.between(start, end);
    }
  }

  LocalDate start(When.Unit unit, LocalDate day) {
    return switch (unit) {
      case HOUR -> throw new IllegalArgumentException("a day is longer than an hour");
      case DAY -> day;
      case WEEK -> {
        LocalDate at = day;
        while (at.getDayOfWeek() != settings.weekStart()) {
          at = at.minusDays(1);
        }
        yield at;
      }
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER, YEAR -> {
        LocalDate at = day.withDayOfMonth(1);
        int months = unit == When.Unit.YEAR ? YEAR : QUARTER;
        while ((at.getMonthValue() - settings.yearStart().getValue() + YEAR) % months != 0) {
          at = at.minusMonths(1);
        }
        yield at;
      }
    };
  }

  static LocalDate plus(LocalDate day, int count, When.Unit unit) {
    return switch (unit) {
      case HOUR -> throw new IllegalArgumentException("a day is longer than an hour");
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusDays((long) WEEK * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths((long) QUARTER * count);
      case YEAR -> day.plusMonths((long) YEAR * count);
    };
  }

  Range of(When.Period period) {
    LocalDate today = settings.asOf();
    return switch (period) {
      case When.Period.AllTime() ->
          new Range(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), new Make.Always());
      case When.Period.OneUnit(var offset, var unit) ->
          units(plus(start(unit, today), offset, unit), 1, unit);
      case When.Period.Last(var count, var unit, var with) -> {
        int first = with == When.Today.INCLUDED ? 1 - count : -count;
        yield units(plus(start(unit, today), first, unit), count, unit);
      }
      case When.Period.LastTo(var count, var unit, var end) -> upTo(of(end).end(), count, unit);
      case When.Period.ToDate(var unit, var with) -> {
        LocalDate end = with == When.Today.INCLUDED ? today.plusDays(1) : today;
        yield new Range(start(unit, end.minusDays(1)), end, new Make.ToDate(1, unit));
      }
      case When.Period.Between(var first, var last) ->
          new Range(first, last.plusDays(1), new Make.Free());
      case When.Period.Month(var year, var month) ->
          units(LocalDate.of(year, month, 1), 1, When.Unit.MONTH);
      case When.Period.Quarter(var year, var quarter) ->
          units(
              LocalDate.of(year, settings.yearStart(), 1).plusMonths((quarter - 1L) * QUARTER),
              1,
              When.Unit.QUARTER);
      case When.Period.Year(var year) ->
          units(LocalDate.of(year, settings.yearStart(), 1), 1, When.Unit.YEAR);
      case When.Period.Before(var count, var unit, var inner) -> earlier(of(inner), count, unit);
    };
  }

  private Range upTo(LocalDate end, int count, When.Unit unit) {
    LocalDate first = plus(start(unit, end.minusDays(1)), 1 - count, unit);
    boolean over = plus(first, count, unit).equals(end);
    return new Range(first, end, over ? new Make.Units(count, unit) : new Make.ToDate(count, unit));
  }

  private static Range units(LocalDate start, int count, When.Unit unit) {
    return new Range(start, plus(start, count, unit), new Make.Units(count, unit));
  }

  Range compared(Range range, When.Comparison comparison) {
    return switch (comparison) {
      case When.Comparison.Previous() -> previous(range);
      case When.Comparison.LastYear() -> earlier(range, 1, When.Unit.YEAR);
      case When.Comparison.LastYearByWeekday() -> shifted(range, -WEEKS_OF_YEAR, When.Unit.WEEK);
      case When.Comparison.Earlier(var count, var unit) -> earlier(range, count, unit);
      case When.Comparison.Against(var period) -> of(period);
    };
  }

  private static Range shifted(Range range, int count, When.Unit unit) {
    return new Range(
        plus(range.start(), count, unit),
        plus(range.end().minusDays(1), count, unit).plusDays(1),
        new Make.Free());
  }

  private Range previous(Range range) {
    return switch (range.make()) {
      case Make.Units(var count, var unit) -> units(plus(range.start(), -count, unit), count, unit);
      case Make.Free() ->
          new Range(range.start().minusDays(range.length()), range.start(), new Make.Free());
      case Make.ToDate(var count, var unit) -> {
        LocalDate start = plus(range.start(), -count, unit);
        boolean finished = range.end().equals(plus(range.start(), count, unit));
        LocalDate sameDay = plus(range.end().minusDays(1), -count, unit).plusDays(1);
        yield new Range(start, finished ? range.start() : sameDay, range.make());
      }
      case Make.Always() -> throw new IllegalArgumentException("nothing is before all time");
    };
  }

  /// Whole units stay whole units; of a year earlier than weeks only weeks are counted.
  private Range earlier(Range range, int count, When.Unit unit) {
    return switch (range.make()) {
      case Make.Units(var length, var kind) when kind == When.Unit.WEEK && unit == When.Unit.YEAR ->
          units(plus(range.start(), -count * WEEKS_OF_YEAR, When.Unit.WEEK), length, kind);
      case Make.ToDate(_, var kind) when kind == When.Unit.WEEK && unit == When.Unit.YEAR ->
          shifted(range, -count * WEEKS_OF_YEAR, When.Unit.WEEK);
      case Make.Units(var length, var kind) when wholeBefore(range.start(), count, unit, kind) ->
          units(plus(range.start(), -count, unit), length, kind);
      case Make.Units _, Make.ToDate _, Make.Free _ -> shifted(range, -count, unit);
      case Make.Always() -> throw new IllegalArgumentException("nothing is before all time");
    };
  }

  private boolean wholeBefore(LocalDate start, int count, When.Unit unit, When.Unit kind) {
    LocalDate before = plus(start, -count, unit);
    return kind != When.Unit.DAY && start(kind, before).equals(before);
  }

  /// Returns the starts of the units that a range touches; the first is where the range starts.
  List<LocalDateTime> buckets(Range range, When.Unit unit) {
    if (unit == When.Unit.HOUR) {
      return hours(range);
    }
    List<LocalDateTime> starts = new ArrayList<>(List.of(range.start().atStartOfDay()));
    LocalDate next = plus(start(unit, range.start()), 1, unit);
    while (next.isBefore(range.end())) {
      starts.add(next.atStartOfDay());
      next = plus(next, 1, unit);
    }
    return starts;
  }

  private static List<LocalDateTime> hours(Range range) {
    List<LocalDateTime> starts = new ArrayList<>();
    LocalDateTime end = range.end().atStartOfDay();
    for (LocalDateTime at = range.start().atStartOfDay(); at.isBefore(end); at = at.plusHours(1)) {
      starts.add(at);
    }
    return starts;
  }

  /// Returns whether a clock ever shows an hour; where it is put forward it leaves one out.
  boolean exists(LocalDateTime hour) {
    return settings.zone().getRules().isValidOffset(hour, offset(hour));
  }

  private ZoneOffset offset(LocalDateTime hour) {
    return settings.zone().getRules().getOffset(hour);
  }
}
