package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Compare;
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
    if (period instanceof PeriodExpr.WholeUnit(var side, var unit, _)
        && side == PeriodExpr.Side.THIS
        && unit != CalendarUnit.DAY) {
      findings.add(
          new PeriodProblem.UnfinishedCompared(
              during, unit, compare.name().text(), compare.span()));
    }
  }
}
