package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Completeness;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.PeriodExpr.Side;

/// `last 12 weeks` in a report of `$week`: it stays where it is when another week is asked for.
public final class Following {
  private final Findings findings;

  public Following(Findings findings) {
    this.findings = findings;
  }

  /// @param own the period of a query of its own
  /// @param report the period of its report
  /// @param usual the same with parameters at their defaults
  public void check(PeriodExpr own, PeriodExpr report, PeriodExpr usual) {
    if (own instanceof PeriodExpr.Several(_, var count, var unit, _, var span)
        && report instanceof PeriodExpr.Parameter(var parameter, var during)
        && endsWithLast(unit, own)
        && (endsWithLast(unit, usual) || endsYesterday(unit, usual))) {
      findings.add(new PeriodProblem.ParameterNotFollowed(span, count, unit, parameter, during));
    }
  }

  /// Whether a period goes on through the day before the run, so that these units end beside it.
  private static boolean endsYesterday(CalendarUnit unit, PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.ToDate(_, var until, _) -> until == Completeness.COMPLETE;
      case PeriodExpr.Since _ -> true;
      case PeriodExpr.NearDay(var day, _) ->
          day == PeriodExpr.Near.YESTERDAY && unit == CalendarUnit.DAY;
      case PeriodExpr.WholeUnit _,
          PeriodExpr.Several _,
          PeriodExpr.UnitsTo _,
          PeriodExpr.FromTo _,
          PeriodExpr.Year _,
          PeriodExpr.Before _,
          PeriodExpr.Fixed _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          false;
    };
  }

  /// Whether a period ends with the last finished one of these units.
  private static boolean endsWithLast(CalendarUnit unit, PeriodExpr period) {
    return switch (period) {
      case PeriodExpr.WholeUnit(var side, var whole, _) -> side == Side.LAST && whole == unit;
      case PeriodExpr.Several(var side, _, var each, var until, _) ->
          side == Side.LAST && until == Completeness.COMPLETE && each == unit;
      case PeriodExpr.UnitsTo(_, var each, var end, _) -> each == unit && endsWithLast(unit, end);
      case PeriodExpr.NearDay _,
          PeriodExpr.ToDate _,
          PeriodExpr.FromTo _,
          PeriodExpr.Since _,
          PeriodExpr.Year _,
          PeriodExpr.Before _,
          PeriodExpr.Fixed _,
          PeriodExpr.Parameter _,
          PeriodExpr.AllTime _,
          PeriodExpr.Invalid _ ->
          false;
    };
  }
}
