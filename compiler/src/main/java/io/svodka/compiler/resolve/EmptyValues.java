package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.type.Figure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What a measure gives where there is nothing to count: its own number, or no value.
record EmptyValues(Figure figure, List<Leaf> leaves) {
  EmptyValues {
    leaves = List.copyOf(leaves);
  }

  /// Gives the number wherever the measure would have no value.
  EmptyValues filled(FieldOption.EmptyAs option) {
    Formula number = new Formula.Constant(Value.of(option.number()));
    return new EmptyValues(
        figure.with(
            new Formula.Call(Formula.FormulaFunction.COALESCE, List.of(figure.formula(), number))),
        leaves);
  }

  /// Gives no value where none of the aggregates has a row; sums and counts would be zero there.
  EmptyValues absent() {
    if (leaves.isEmpty()) {
      return this;
    }
    List<Leaf> all = new ArrayList<>(leaves);
    List<Formula> noRows = new ArrayList<>();
    for (Leaf leaf : leaves) {
      all.add(leaf.over(rows(leaf.aggregate())).called(leaf.name() + ".rows"));
      noRows.add(
          new Formula.Compared(
              RowExpr.ComparisonOperator.EQUAL,
              counted(leaf, new Formula.Component(0, all.size() - 1, 0)),
              new Formula.Constant(Value.of(0))));
    }
    Formula chosen =
        new Formula.Choice(
            new Formula.AllOf(noRows), new Formula.Constant(Value.ABSENT), figure.formula());
    return new EmptyValues(figure.with(chosen), all);
  }

  /// Without any day there is no number of rows of that day.
  private static Formula counted(Leaf leaf, Formula count) {
    return leaf.aggregate() instanceof Aggregate.AtEdge
        ? new Formula.Call(
            Formula.FormulaFunction.COALESCE, List.of(count, new Formula.Constant(Value.of(0))))
        : count;
  }

  private static Aggregate rows(Aggregate of) {
    return of instanceof Aggregate.AtEdge(var edge, var inner)
        ? new Aggregate.AtEdge(edge, rows(inner))
        : new Aggregate.CountRows(of.condition());
  }
}
