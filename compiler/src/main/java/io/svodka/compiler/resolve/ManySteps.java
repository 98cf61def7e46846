package io.svodka.compiler.resolve;

import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `many` joins on the way to the columns of an expression.
public final class ManySteps {
  private final ModelGraph graph;
  private final Model origin;

  /// @param origin model whose row the expression is written for
  public ManySteps(ModelGraph graph, Model origin) {
    this.graph = graph;
    this.origin = origin;
  }

  /// Returns each different way as the `many` joins on it, in the order of the columns.
  public List<List<ManyRole>> of(RowExpr expr) {
    return RowRewriting.columns(expr).stream()
        .map(column -> on(column.alias()))
        .distinct()
        .toList();
  }

  /// Returns a join on the way to some column, if there is any.
  public Optional<ManyRole> first(RowExpr expr) {
    return of(expr).stream().filter(steps -> !steps.isEmpty()).map(List::getLast).findFirst();
  }

  private List<ManyRole> on(String alias) {
    List<ManyRole> steps = new ArrayList<>();
    Model at = origin;
    for (String name : alias.isEmpty() ? new String[0] : alias.split("\\.")) {
      Optional<ManyRole> many = graph.many(at, name);
      many.ifPresent(steps::add);
      Optional<Model> next = graph.behind(at, name);
      if (next.isEmpty()) {
        return steps;
      }
      at = next.get();
    }
    return steps;
  }
}
