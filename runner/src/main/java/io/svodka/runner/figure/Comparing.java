package io.svodka.runner.figure;

import io.svodka.compiler.type.FormulaRewriting;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.SlotPlan;
import java.util.List;
import java.util.function.UnaryOperator;

/// Takes a formula in a comparison in place of the query's own period.
record Comparing(List<SlotPlan> slots, int range) {

  Formula of(Formula formula) {
    return new FormulaRewriting(
            component ->
                new Formula.Component(
                    component.fact(), component.component(), moved(component.slot())),
            UnaryOperator.identity(),
            days -> new Formula.Days(moved(days.slot())))
        .rewrite(formula);
  }

  private int moved(int slot) {
    SlotPlan own = slots.get(slot);
    int found = slots.indexOf(new SlotPlan(range, own.window()));
    if (own.range() != 0 || found < 0) {
      throw new RunFailure.Setup(
          "SV9437",
          "the report does not look at this figure in that comparison",
          "show it in the report first",
          null);
    }
    return found;
  }
}
