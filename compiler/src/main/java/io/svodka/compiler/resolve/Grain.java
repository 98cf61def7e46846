package io.svodka.compiler.resolve;

import io.svodka.compiler.type.Row;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose rows an aggregate counts: those of the model that declares it, or those that a `many` join
/// of the model leads to. Expressions are written as seen from a row of the model; the rows see the
/// model through the join that leads back.
///
/// @param route the `many` joins from the model to the rows; empty for rows of the model itself
public record Grain(Model origin, List<ManyRole> route) {
  public Grain {
    route = List.copyOf(route);
  }

  static Grain of(Model model) {
    return new Grain(model, List.of());
  }

  /// Returns the model whose rows are counted.
  public Model rows() {
    return route.isEmpty() ? origin : route.getLast().target();
  }

  public boolean isOwn() {
    return route.isEmpty();
  }

  /// Returns an expression over a row of the origin as seen from the counted rows.
  public RowExpr seen(RowExpr expr) {
    return isOwn() ? expr : RowRewriting.renamed(expr, this::seen);
  }

  /// Returns what holds for rows that belong to a row of the origin at all.
  public Optional<RowExpr> belonging() {
    if (isOwn()) {
      return Optional.empty();
    }
    String key = origin.key().getFirst();
    Row column = origin.source().columns().getOrDefault(key, Row.UNKNOWN);
    RowExpr found = new RowExpr.Column(seen(""), key, column.expr().type());
    return Optional.of(new RowExpr.Not(new RowExpr.IsAbsent(found)));
  }

  /// Returns whether `many` joins are those of this grain, from the first on.
  boolean covers(List<ManyRole> other) {
    return other.size() <= route.size() && route.subList(0, other.size()).equals(other);
  }

  private String seen(String alias) {
    List<String> steps = alias.isEmpty() ? List.of() : List.of(alias.split("\\."));
    int shared = 0;
    while (shared < Math.min(steps.size(), route.size())
        && route.get(shared).name().equals(steps.get(shared))) {
      shared++;
    }
    List<String> names = new ArrayList<>();
    route.subList(shared, route.size()).reversed().forEach(step -> names.add(step.back().name()));
    names.addAll(steps.subList(shared, steps.size()));
    return String.join(".", names);
  }
}
