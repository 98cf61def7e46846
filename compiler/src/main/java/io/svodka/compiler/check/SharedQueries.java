package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.RowExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A shared query is the same for every recipient, so it may not tell them apart: neither by the
/// key's model, nor by the columns that lead to it.
public final class SharedQueries {
  private final Findings findings;
  private final ModelGraph graph;
  private final Model key;
  private final String path;

  /// @param key the model that the report is burst by
  /// @param path the burst key as written
  public SharedQueries(Findings findings, ModelGraph graph, Model key, String path) {
    this.findings = findings;
    this.graph = graph;
    this.key = key;
    this.path = path;
  }

  /// Reports a group whose values name keys.
  public void checkGroup(Model fact, RowExpr value, String query, String name, Span span) {
    if (namesKeys(fact, value)) {
      findings.add(new ScopeProblem.SharedNamesKeys(span, query, name, path));
    }
  }

  /// Reports an aggregate that picks a single value which names a key.
  public void checkAggregates(
      Model fact, List<FactPlan.Component> components, String query, Span span) {
    for (FactPlan.Component component : components) {
      boolean picks =
          switch (component.aggregate()) {
            case Aggregate.Least(var value, _) -> namesKeys(fact, value);
            case Aggregate.Greatest(var value, _) -> namesKeys(fact, value);
            case Aggregate.Median(var value, _) -> namesKeys(fact, value);
            case Aggregate.CountRows _,
                Aggregate.CountPresent _,
                Aggregate.CountDistinct _,
                Aggregate.Sum _ ->
                false;
          };
      if (picks) {
        findings.add(new ScopeProblem.SharedNamesKeys(span, query, component.name(), path));
      }
    }
  }

  private boolean namesKeys(Model fact, RowExpr value) {
    return RowRewriting.columns(value).stream().anyMatch(column -> namesKeys(fact, column));
  }

  private boolean namesKeys(Model fact, RowExpr.Column column) {
    Model at = fact;
    for (String step :
        List.of(column.alias().isEmpty() ? new String[0] : column.alias().split("\\."))) {
      Optional<Role> role = graph.role(at, step);
      if (at == key || role.isEmpty()) {
        return true;
      }
      at = role.get().target();
    }
    return at == key || leading(at).contains(column.name());
  }

  /// Returns the model's own columns that a join to the key's model goes by.
  private Set<String> leading(Model model) {
    Set<String> columns = new HashSet<>();
    for (String name : model.joins().keySet()) {
      graph
          .role(model, name)
          .filter(role -> role.target() == key)
          .ifPresent(
              role ->
                  RowRewriting.columns(role.on()).stream()
                      .filter(column -> column.alias().isEmpty())
                      .forEach(column -> columns.add(column.name())));
    }
    return columns;
  }
}
