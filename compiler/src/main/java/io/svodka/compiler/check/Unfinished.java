package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Comparison;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;

/// A period that is not over always looks bad beside one that is.
public final class Unfinished {
  private final Findings findings;

  public Unfinished(Findings findings) {
    this.findings = findings;
  }

  /// @param period the query's period, with parameters at their defaults
  public void check(PeriodExpr period, Span during, Compare compare) {
    if (period instanceof PeriodExpr.AllTime) {
      findings.add(
          new PeriodProblem.ComparisonWithoutPeriod(compare.span(), compare.name().text()));
    }
    if (isOfWeeks(period)
        && compare.comparison() instanceof Comparison.SamePeriodLastYear(var alignment, _)
        && alignment == Comparison.Alignment.BY_DATE) {
      findings.add(new PeriodProblem.WeeksOfLastYear(compare.span(), during));
    }
    if (period instanceof PeriodExpr.WholeUnit(var side, var unit, _)
        && side == PeriodExpr.Side.THIS
        && unit != CalendarUnit.DAY) {
      findings.add(
          new PeriodProblem.UnfinishedCompared(
              during, unit, compare.name().text(), compare.span()));
    }
  }

  private static boolean isOfWeeks(PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.WholeUnit(_, var unit, _) -> unit == CalendarUnit.WEEK;
      case PeriodExpr.Several(_, _, var unit, _, _) -> unit == CalendarUnit.WEEK;
      case PeriodExpr.UnitsTo(_, var unit, _, _) -> unit == CalendarUnit.WEEK;
      case PeriodExpr.ToDate(var unit, _, _) -> unit == CalendarUnit.WEEK;
      case PeriodExpr.Before(_, _, var shifted, _) -> isOfWeeks(shifted);
      case PeriodExpr.Fixed(var literal, _) -> literal instanceof Literal.OfWeek;
      case PeriodExpr.NearDay _,
          PeriodExpr.FromTo _,
          PeriodExpr.Since _,
          PeriodExpr.Year _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          false;
    };
  }
}
