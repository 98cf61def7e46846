package io.svodka.engine.calendar;

import io.svodka.model.value.Period;
import io.svodka.model.value.Period.Shape;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;

/// Moves periods back in time and keeps what kind of period they are.
record Shifts(Units units) {
  private static final int WEEKS_A_YEAR = 52;
  private static final Shape FREE = new Shape.Free();

  /// Returns the period just before, of the same kind.
  Period previous(Period period) {
    return switch (period.shape()) {
      case Shape.Units(var count, var unit) -> previousUnits(period, count, unit);
      case Shape.ToDate(var unit) -> previousUnits(period, 1, unit);
      case Shape.Free _, Shape.AllTime _ ->
          new Period(period.start().minusDays(period.days()), period.start(), FREE);
    };
  }

  /// Returns the period so many units earlier. Whole units stay whole, days of the month are kept
  /// where the earlier month has them.
  ///
  /// A year before a unit of trade is a year of trade: its period has the same number, be it of
  /// four weeks or of five.
  Period earlier(Period period, int count, TimeUnit asked) {
    TimeUnit unit = asked == TimeUnit.YEAR && isOfTrade(period) ? TimeUnit.TRADE_YEAR : asked;
    return switch (period.shape()) {
      case Shape.Units(var length, var kind) -> earlierUnits(period, count, unit, length, kind);
      case Shape.ToDate(var kind) when kind == TimeUnit.WEEK && unit == TimeUnit.YEAR ->
          bothEnds(period, WEEKS_A_YEAR * count, TimeUnit.WEEK, period.shape());
      case Shape.ToDate _, Shape.Free _ -> bothEnds(period, count, unit, period.shape());
      case Shape.AllTime _ -> bothEnds(period, count, unit, FREE);
    };
  }

  private static boolean isOfTrade(Period period) {
    return switch (period.shape()) {
      case Shape.Units(_, var unit) -> unit.isOfTrade();
      case Shape.ToDate(var unit) -> unit.isOfTrade();
      case Shape.Free _, Shape.AllTime _ -> false;
    };
  }

  /// Returns the period 52 weeks earlier, so that days of the week match.
  Period yearByWeekday(Period period) {
    return switch (period.shape()) {
      case Shape.Units(_, var unit) when unit == TimeUnit.DAY || unit == TimeUnit.WEEK ->
          bothEnds(period, WEEKS_A_YEAR, TimeUnit.WEEK, period.shape());
      case Shape.Units _, Shape.ToDate _, Shape.Free _, Shape.AllTime _ ->
          bothEnds(period, WEEKS_A_YEAR, TimeUnit.WEEK, FREE);
    };
  }

  /// Returns as many units before; the last of them through the same day where the last of the
  /// period is not over.
  private Period previousUnits(Period period, int count, TimeUnit unit) {
    LocalDate start = units.plus(period.start(), -count, unit);
    LocalDate end =
        isCut(period, count, unit)
            ? units.plus(period.lastDay(), -count, unit).plusDays(1)
            : period.start();
    return new Period(start, end, period.shape());
  }

  private boolean isCut(Period period, int count, TimeUnit unit) {
    return unit != TimeUnit.DAY && period.end().isBefore(units.plus(period.start(), count, unit));
  }

  private Period earlierUnits(Period period, int count, TimeUnit unit, int length, TimeUnit kind) {
    return switch (kind) {
      case HOUR, DAY -> bothEnds(period, count, unit, period.shape());
      case WEEK -> earlierWeeks(period, count, unit);
      case MONTH, QUARTER, YEAR, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          earlierMonths(period, count, unit, new Shape.Units(length, kind));
    };
  }

  private Period earlierMonths(Period period, int count, TimeUnit unit, Shape.Units shape) {
    LocalDate start = units.plus(period.start(), -count, unit);
    boolean whole =
        switch (unit) {
          case HOUR, DAY, WEEK -> false;
          case MONTH, QUARTER, YEAR ->
              !shape.unit().isOfTrade() && units.start(shape.unit(), start).equals(start);
          case TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
              units.start(shape.unit(), start).equals(start);
        };
    if (!whole) {
      return bothEnds(period, count, unit, FREE);
    }
    return isCut(period, shape.count(), shape.unit())
        ? bothEnds(period, count, unit, shape)
        : new Period(start, units.plus(start, shape.count(), shape.unit()), shape);
  }

  private Period earlierWeeks(Period period, int count, TimeUnit unit) {
    return switch (unit) {
      case YEAR -> bothEnds(period, WEEKS_A_YEAR * count, TimeUnit.WEEK, period.shape());
      case WEEK -> bothEnds(period, count, unit, period.shape());
      case HOUR, DAY, MONTH, QUARTER, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR ->
          bothEnds(period, count, unit, FREE);
    };
  }

  private Period bothEnds(Period period, int count, TimeUnit unit, Shape shape) {
    LocalDate start = units.plus(period.start(), -count, unit);
    LocalDate end =
        period.days() == 0 ? start : units.plus(period.lastDay(), -count, unit).plusDays(1);
    return new Period(start, end, shape);
  }
}
