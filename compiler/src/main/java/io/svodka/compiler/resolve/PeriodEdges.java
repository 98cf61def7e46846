package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.Label;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `total at period`: measures that are a level of something, such as stock.
record PeriodEdges(Findings findings, ModelGraph graph) {
  /// Beginnings of words for what is there on a day.
  private static final List<String> LEVELS =
      List.of(
          "stock",
          "balance",
          "inventory",
          "headcount",
          "остат",
          "запас",
          "баланс",
          "сальдо",
          "численност");

  /// Returns the aggregates over one day each.
  List<Leaf> at(FieldOption.TotalAtPeriod option, List<Leaf> leaves, String measure) {
    Aggregate.Edge edge =
        switch (option.edge()) {
          case FIRST -> Aggregate.Edge.FIRST;
          case LAST -> Aggregate.Edge.LAST;
        };
    List<Leaf> changed = new ArrayList<>();
    for (Leaf leaf : leaves) {
      checkTime(leaf, option.span());
      if (leaf.aggregate().folding() == Aggregate.Folding.FROM_ROWS) {
        findings.add(new PeriodProblem.EdgeOfHolistic(option.span(), measure));
      }
      changed.add(
          leaf.aggregate() instanceof Aggregate.AtEdge
              ? leaf
              : leaf.over(new Aggregate.AtEdge(edge, leaf.aggregate())));
    }
    return changed;
  }

  private void checkTime(Leaf leaf, Span span) {
    boolean silent = !leaf.time().isEmpty() || graph.hasTime(leaf.grain().origin());
    if (graph.time(leaf.grain(), leaf.time()) instanceof TimeAxis.Timeless && !silent) {
      findings.add(new PeriodProblem.EdgeWithoutTime(span, leaf.grain().origin().name()));
    }
  }

  /// Reports a sum over a model with one row a day that is called like a level.
  void check(io.svodka.compiler.syntax.Measure declared, Optional<Model> model, List<Leaf> leaves) {
    boolean decided =
        declared.options().stream().anyMatch(o -> o instanceof FieldOption.TotalAtPeriod);
    boolean sums =
        !leaves.isEmpty() && leaves.stream().allMatch(l -> l.aggregate() instanceof Aggregate.Sum);
    if (!decided && sums && model.filter(PeriodEdges::isDaily).isPresent() && isLevel(declared)) {
      Span value = declared.value().span();
      Span after = new Span(value.source(), value.end(), value.end());
      findings.add(
          new PeriodProblem.LevelSummed(
              declared.name().span(),
              declared.name().text(),
              declared.options().isEmpty() ? List.of(after) : List.of()));
    }
  }

  /// Whether rows are told apart by their time and by something else.
  private static boolean isDaily(Model model) {
    return model.key().size() > 1
        && model.times().stream()
            .anyMatch(
                time ->
                    time.value() instanceof Expr.Reference(var path, _)
                        && model.key().contains(path.dotted()));
  }

  private static boolean isLevel(io.svodka.compiler.syntax.Measure declared) {
    String label =
        switch (declared.label()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> "";
        };
    String words = declared.name().text() + "_" + label;
    return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .anyMatch(word -> LEVELS.stream().anyMatch(word::startsWith));
  }
}
