package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;
import io.svodka.model.value.TimeUnit;

/// A trend has more than one point, and an end.
public final class Trends {
  private final Findings findings;

  public Trends(Findings findings) {
    this.findings = findings;
  }

  /// @param period the query's period, with parameters at their defaults
  public void check(String name, TimeUnit bucket, Span span, PeriodExpr period, Span during) {
    if (period instanceof PeriodExpr.AllTime) {
      findings.add(new PeriodProblem.TrendWithoutPeriod(span, name));
    } else if (isOnePoint(days(bucket), period)) {
      findings.add(new PeriodProblem.TrendOfOne(span, name, during));
    }
  }

  /// Returns whether a bucket of so many days is as long as the period. What is not known to be so
  /// counts as longer.
  private static boolean isOnePoint(int bucket, PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.NearDay _ -> bucket >= days(TimeUnit.DAY);
      case PeriodExpr.WholeUnit(_, var unit, _) -> bucket >= days(unit);
      case PeriodExpr.Several(_, var count, var unit, _, _) -> isOnePoint(bucket, count, unit);
      case PeriodExpr.UnitsTo(var count, var unit, _, _) -> isOnePoint(bucket, count, unit);
      case PeriodExpr.ToDate(var unit, _, _) -> bucket >= days(unit);
      case PeriodExpr.Before(_, _, var shifted, _) -> isOnePoint(bucket, shifted);
      case PeriodExpr.Fixed(var literal, _) -> bucket >= days(literal);
      case PeriodExpr.Year _ -> bucket >= days(TimeUnit.YEAR);
      case PeriodExpr.FromTo _,
          PeriodExpr.Since _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          false;
    };
  }

  private static boolean isOnePoint(int bucket, int count, CalendarUnit unit) {
    return count == 1 ? bucket >= days(unit) : bucket > count * days(unit);
  }

  private static int days(Literal literal) {
    return switch (literal) {
      case Literal.OfDay _ -> days(TimeUnit.DAY);
      case Literal.OfWeek _ -> days(TimeUnit.WEEK);
      case Literal.OfMonth _ -> days(TimeUnit.MONTH);
      case Literal.OfQuarter _ -> days(TimeUnit.QUARTER);
      case Literal.OfText _,
          Literal.OfNumber _,
          Literal.OfPercent _,
          Literal.OfMoment _,
          Literal.OfTruth _,
          Literal.OfNull _ ->
          Integer.MAX_VALUE;
    };
  }

  private static int days(CalendarUnit unit) {
    return switch (unit) {
      case MINUTE, HOUR, DAY -> days(TimeUnit.DAY);
      case WEEK -> days(TimeUnit.WEEK);
      case MONTH -> days(TimeUnit.MONTH);
      case QUARTER -> days(TimeUnit.QUARTER);
      case YEAR -> days(TimeUnit.YEAR);
      case TRADE_PERIOD -> days(TimeUnit.TRADE_PERIOD);
      case TRADE_QUARTER -> days(TimeUnit.TRADE_QUARTER);
      case TRADE_YEAR -> days(TimeUnit.TRADE_YEAR);
    };
  }

  private static int days(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> 0;
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30;
      case QUARTER -> 90;
      case YEAR -> 360;
      case TRADE_PERIOD -> 28;
      case TRADE_QUARTER -> 90;
      case TRADE_YEAR -> 360;
    };
  }
}
