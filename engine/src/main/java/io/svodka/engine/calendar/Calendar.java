package io.svodka.engine.calendar;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.DayRule;
import io.svodka.model.plan.PeriodRule.Today;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.value.Period;
import io.svodka.model.value.Period.Shape;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns periods as written into days.
public final class Calendar {
  /// What `all time` resolves to: rows are not narrowed by it.
  public static final Period ALL_TIME =
      new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), new Shape.AllTime());

  private final CalendarRules rules;
  private final Units units;
  private final Shifts shifts;
  private final WrittenPeriods written;
  private final WallClock clock;

  /// A calendar of the project's time zone.
  public static Calendar of(ProjectSettings settings) {
    return new Calendar(settings.calendar(), settings.zone());
  }

  /// A calendar in which every day exists.
  public Calendar(CalendarRules rules) {
    this(rules, ZoneOffset.UTC);
  }

  /// @param zone decides which days exist
  public Calendar(CalendarRules rules, ZoneId zone) {
    this.rules = rules;
    this.clock = new WallClock(zone);
    this.units = new Units(rules);
    this.shifts = new Shifts(units);
    this.written = new WrittenPeriods(rules);
  }

  /// Returns where weeks and years start.
  public CalendarRules rules() {
    return rules;
  }

  /// Returns the days of a period as seen on the day `asOf`.
  public Period resolve(PeriodRule rule, LocalDate asOf, Map<String, ParameterValue> parameters) {
    return switch (rule) {
      case PeriodRule.AllTime() -> ALL_TIME;
      case PeriodRule.DayAt(var offset) -> whole(day(asOf, offset), 1, TimeUnit.DAY);
      case PeriodRule.UnitAt(var unit, var offset) ->
          whole(units.plus(units.start(unit, asOf), offset, unit), 1, unit);
      case PeriodRule.LastUnits(var count, var unit, var today) ->
          whole(units.plus(units.start(unit, asOf), firstOfLast(count, today), unit), count, unit);
      case PeriodRule.UnitsTo(var count, var unit, var end) ->
          unitsTo(count, unit, resolve(end, asOf, parameters));
      case PeriodRule.NextUnits(var count, var unit) ->
          whole(units.plus(units.start(unit, asOf), 1, unit), count, unit);
      case PeriodRule.ToDate(var unit, var today) -> toDate(unit, endOf(asOf, today));
      case PeriodRule.Between(var first, var last) ->
          free(day(first, asOf, parameters), day(last, asOf, parameters));
      case PeriodRule.Fixed(var period) -> period;
      case PeriodRule.Numbered(var unit, var place) -> written.at(unit, place);
      case PeriodRule.Before(var count, var unit, var inner) ->
          shifts.earlier(resolve(inner, asOf, parameters), count, unit);
      case PeriodRule.OfParameter(var name) -> periodOf(name, parameters);
    };
  }

  /// Returns the days that `period` is compared with.
  public Period compare(
      Period period,
      ComparisonPlan.Rule rule,
      LocalDate asOf,
      Map<String, ParameterValue> parameters) {
    return switch (rule) {
      case ComparisonPlan.Rule.PreviousPeriod() -> shifts.previous(period);
      case ComparisonPlan.Rule.SamePeriodLastYear(var alignment) ->
          alignment == Alignment.WEEKDAY
              ? shifts.yearByWeekday(period)
              : shifts.earlier(period, 1, TimeUnit.YEAR);
      case ComparisonPlan.Rule.Earlier(var count, var unit) -> shifts.earlier(period, count, unit);
      case ComparisonPlan.Rule.OtherPeriod(var other) -> resolve(other, asOf, parameters);
    };
  }

  /// Returns the units that `period` touches, in time order. The first and the last are cut at the
  /// ends of the period.
  public List<Period> buckets(Period period, TimeUnit unit) {
    List<Period> buckets = new ArrayList<>();
    LocalDate start = units.start(unit, period.start());
    while (start.isBefore(period.end())) {
      LocalDate next = units.plus(start, 1, unit);
      buckets.add(
          new Period(
              later(start, period.start()), earlier(next, period.end()), new Shape.Units(1, unit)));
      start = next;
    }
    return buckets;
  }

  /// Returns the moment so many units before `moment`.
  LocalDateTime earlier(LocalDateTime moment, int count, TimeUnit unit) {
    return unit == TimeUnit.HOUR
        ? moment.minusHours(count)
        : units.plus(moment.toLocalDate(), -count, unit).atTime(moment.toLocalTime());
  }

  /// Returns the start of the unit around `moment`.
  LocalDateTime startOf(TimeUnit unit, LocalDateTime moment) {
    return unit == TimeUnit.HOUR
        ? moment.truncatedTo(ChronoUnit.HOURS)
        : units.start(unit, moment.toLocalDate()).atStartOfDay();
  }

  /// Returns the first day of the unit around `day`.
  LocalDate startOf(TimeUnit unit, LocalDate day) {
    return units.start(unit, day);
  }

  /// Returns the start of the unit after the one that starts on `day`.
  LocalDate next(LocalDate day, TimeUnit unit) {
    return units.plus(day, 1, unit);
  }

  /// Returns the period written as `2026`, `2026-Q1`, `2026-10`, `2026-W05`, `2026-01-31` or
  /// `2026-01-10..2026-01-19`. Years, quarters and weeks are those of the project's calendar.
  public Period parse(String text) {
    return written.parse(text);
  }

  /// A day that the zone leaps over is nobody's yesterday.
  private LocalDate day(LocalDate asOf, int offset) {
    LocalDate day = asOf.plusDays(offset);
    return offset == 0 || clock.has(day) ? day : day.plusDays(Integer.signum(offset));
  }

  private Period unitsTo(int count, TimeUnit unit, Period end) {
    LocalDate last = units.start(unit, end.lastDay());
    LocalDate start = units.plus(last, 1L - count, unit);
    boolean cut = end.end().isBefore(units.plus(last, 1, unit));
    Shape shape = cut && count == 1 ? new Shape.ToDate(unit) : new Shape.Units(count, unit);
    return new Period(start, end.end(), shape);
  }

  private static long firstOfLast(int count, Today today) {
    return switch (today) {
      case LEFT_OUT -> -count;
      case INCLUDED -> 1L - count;
    };
  }

  private static LocalDate endOf(LocalDate asOf, Today today) {
    return switch (today) {
      case LEFT_OUT -> asOf;
      case INCLUDED -> asOf.plusDays(1);
    };
  }

  private Period toDate(TimeUnit unit, LocalDate end) {
    return new Period(units.start(unit, end.minusDays(1)), end, new Shape.ToDate(unit));
  }

  private Period whole(LocalDate start, int count, TimeUnit unit) {
    return new Period(start, units.plus(start, count, unit), new Shape.Units(count, unit));
  }

  private static Period free(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw failure(
          "the period ends on " + last + ", before it starts on " + first,
          "change the days or the day the report is run for");
    }
    return new Period(first, last.plusDays(1), new Shape.Free());
  }

  private static LocalDate day(
      DayRule rule, LocalDate asOf, Map<String, ParameterValue> parameters) {
    return switch (rule) {
      case DayRule.On(var date) -> date;
      case DayRule.At(var offset) -> asOf.plusDays(offset);
      case DayRule.OfParameter(var name) -> dayOf(name, parameters);
    };
  }

  private static LocalDate dayOf(String name, Map<String, ParameterValue> parameters) {
    return switch (parameters.get(name)) {
      case ParameterValue.OfValue(Value.Day(var date)) -> date;
      case null, default -> throw unset(name, "day");
    };
  }

  private static Period periodOf(String name, Map<String, ParameterValue> parameters) {
    return switch (parameters.get(name)) {
      case ParameterValue.OfPeriod(var period) -> period;
      case ParameterValue.OfValue(Value.Day(var date)) ->
          new Period(date, date.plusDays(1), new Shape.Units(1, TimeUnit.DAY));
      case null, default -> throw unset(name, "period");
    };
  }

  private static RunFailure unset(String name, String kind) {
    return new RunFailure.Query(
        "SV9422",
        "parameter `$" + name + "` has no " + kind,
        "set it with `--set " + name + "=…`",
        null,
        null);
  }

  static RunFailure failure(String message, String help) {
    return new RunFailure.Query("SV9120", message, help, null, null);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
