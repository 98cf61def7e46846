package io.svodka.compiler.type;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.Window;
import io.svodka.model.plan.SlotPlan;

/// Reads the ranges behind `over`.
public final class Windows {
  private final Findings findings;
  private final Periods periods;

  public Windows(Findings findings, Periods periods) {
    this.findings = findings;
    this.periods = periods;
  }

  /// Returns the window as written.
  public SlotPlan.Window read(Window window) {
    return switch (window) {
      case Window.Trailing(var count, var unit, var span) -> {
        if (count < 1) {
          findings.add(new PeriodProblem.NothingInside(span));
        }
        yield new SlotPlan.Window.Trailing(Math.max(1, count), periods.unit(unit, span));
      }
      case Window.ToDate(var unit, var span) ->
          new SlotPlan.Window.ToDate(periods.unit(unit, span));
      case Window.AllTime _ -> new SlotPlan.Window.AllTime();
    };
  }
}
