package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Measure;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FormulaRewriting;
import io.svodka.model.plan.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// The aggregates of a query, sorted into facts: one for each model and time axis.
final class QueryComponents {
  private final Map<FactKey, List<Leaf>> facts = new LinkedHashMap<>();

  /// @param time column of the time axis; empty means the model's own
  record FactKey(Grain grain, String time) {
    Model model() {
      return grain.rows();
    }
  }

  /// Returns the figure of a measure with its aggregates placed in this query.
  ///
  /// @param guard gives the formula of an aggregate that has been placed
  Figure include(Measure measure, BiFunction<Leaf, Formula.Component, Formula> guard) {
    FormulaRewriting placing =
        new FormulaRewriting(
            component -> {
              Leaf leaf = measure.leaves().get(component.component());
              return guard.apply(leaf, place(leaf));
            });
    return measure.figure().with(placing.rewrite(measure.figure().formula()));
  }

  /// Returns the facts in the order their first aggregates were asked for.
  List<FactKey> facts() {
    return new ArrayList<>(facts.keySet());
  }

  List<Leaf> leaves(FactKey fact) {
    return facts.getOrDefault(fact, List.of());
  }

  private Formula.Component place(Leaf leaf) {
    FactKey key = new FactKey(leaf.grain(), leaf.time());
    List<Leaf> leaves = facts.computeIfAbsent(key, _ -> new ArrayList<>());
    int fact = facts().indexOf(key);
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).sameAs(leaf)) {
        return new Formula.Component(fact, i, 0);
      }
    }
    leaves.add(leaf);
    return new Formula.Component(fact, leaves.size() - 1, 0);
  }
}
