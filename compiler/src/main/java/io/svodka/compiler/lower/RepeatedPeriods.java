package io.svodka.compiler.lower;

import io.svodka.model.plan.ParameterPlan.Setting;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.DayRule;
import io.svodka.model.plan.PeriodRule.Today;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.value.TimeUnit;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whether schedules come more often than the period that they report on moves on. A period
/// that is not over yet has news each time.
///
/// @param settings what the parameters are set to, by name
record RepeatedPeriods(Map<String, Setting> settings) {
  private static final int DAYS = 365;
  private static final int WORKDAYS = 260;
  private static final int WEEKS = 52;
  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;

  /// Returns the unit by which a period moves on, where schedules come more often than that.
  Optional<TimeUnit> repeated(PeriodRule period, List<SchedulePlan> schedules) {
    long times = schedules.stream().mapToLong(RepeatedPeriods::timesAYear).sum();
    return step(period).filter(unit -> times > unitsOfYear(unit));
  }

  /// Returns the unit by which the first of several periods moves on, where schedules come more
  /// often than even that: a report whose own period has news may show none of them.
  Optional<TimeUnit> repeated(List<PeriodRule> periods, List<SchedulePlan> schedules) {
    List<TimeUnit> units =
        periods.stream().flatMap(each -> repeated(each, schedules).stream()).toList();
    return units.size() < periods.size()
        ? Optional.empty()
        : units.stream().max(Comparator.comparingLong(RepeatedPeriods::unitsOfYear));
  }

  private Optional<TimeUnit> step(PeriodRule period) {
    return switch (period) {
      case PeriodRule.UnitAt(var unit, var offset) -> Optional.of(unit).filter(_ -> offset < 0);
      case PeriodRule.DayAt(var offset) -> Optional.of(TimeUnit.DAY).filter(_ -> offset < 0);
      case PeriodRule.LastUnits(_, var unit, var today) -> finished(unit, today);
      case PeriodRule.ToDate(_, var today) -> finished(TimeUnit.DAY, today);
      case PeriodRule.Between(_, DayRule.At(var offset)) ->
          Optional.of(TimeUnit.DAY).filter(_ -> offset < 0);
      case PeriodRule.UnitsTo(_, _, var end) -> step(end);
      case PeriodRule.Before(_, _, var moved) -> step(moved);
      case PeriodRule.OfParameter(var name) ->
          settings.get(name) instanceof Setting.ToPeriod(var set) ? step(set) : Optional.empty();
      case PeriodRule.AllTime _,
          PeriodRule.NextUnits _,
          PeriodRule.Between _,
          PeriodRule.Fixed _,
          PeriodRule.Numbered _ ->
          Optional.empty();
    };
  }

  private static Optional<TimeUnit> finished(TimeUnit unit, Today today) {
    return Optional.of(unit).filter(_ -> today == Today.LEFT_OUT);
  }

  private static long unitsOfYear(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> Long.MAX_VALUE;
      case DAY -> DAYS;
      case WEEK -> WEEKS;
      case MONTH, TRADE_PERIOD -> MONTHS;
      case QUARTER, TRADE_QUARTER -> QUARTERS;
      case YEAR, TRADE_YEAR -> 1;
    };
  }

  private static long timesAYear(SchedulePlan schedule) {
    return switch (schedule) {
      case SchedulePlan.Daily(var days, _, _) ->
          days == SchedulePlan.Days.WORKDAYS ? WORKDAYS : DAYS;
      case SchedulePlan.Weekly(var days, _, _) -> (long) WEEKS * days.size();
      case SchedulePlan.OnDayOf(var every, _, _, _) ->
          switch (every) {
            case MONTH -> MONTHS;
            case QUARTER -> QUARTERS;
            case YEAR -> 1;
          };
      case SchedulePlan.Repeated repeated -> DAYS * timesADay(repeated);
      case SchedulePlan.Once _ -> 0;
    };
  }

  private static long timesADay(SchedulePlan.Repeated repeated) {
    Duration open = Duration.between(repeated.from(), repeated.to());
    Duration day = open.isZero() ? Duration.ofDays(1) : open;
    boolean isOnce = repeated.every().isZero() || repeated.every().compareTo(day) >= 0;
    return isOnce ? 1 : day.dividedBy(repeated.every());
  }
}
