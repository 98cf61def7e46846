package io.svodka.compiler.resolve;

import io.svodka.compiler.type.Row;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The joins that expressions over a row of a model need, each after those it leans on.
public final class Joins {
  private final ModelGraph graph;
  private final Model start;
  private final Map<String, JoinPlan> joins = new LinkedHashMap<>();
  private final Set<String> within = new HashSet<>();

  public Joins(ModelGraph graph, Model start) {
    this.graph = graph;
    this.start = start;
  }

  /// Takes note of what an expression reads.
  public void need(RowExpr expr) {
    RowRewriting.columns(expr).forEach(column -> need(column.alias()));
  }

  /// Returns the joins that were needed.
  public List<JoinPlan> plans() {
    return new ArrayList<>(joins.values());
  }

  private void need(String alias) {
    if (isKnown(alias)) {
      return;
    }
    need(parent(alias));
    if (isKnown(alias)) {
      return;
    }
    JoinPlan join = plan(alias);
    for (RowExpr.Column column : RowRewriting.columns(join.on())) {
      if (!isWithin(column.alias(), alias)) {
        need(column.alias());
      }
    }
    joins.put(alias, join);
    JoinPlan.all(join.within()).map(JoinPlan::alias).forEach(within::add);
  }

  private boolean isKnown(String alias) {
    return alias.isEmpty() || joins.containsKey(alias) || within.contains(alias);
  }

  private static boolean isWithin(String inner, String alias) {
    return inner.equals(alias) || inner.startsWith(alias + ".");
  }

  private static String parent(String alias) {
    int dot = alias.lastIndexOf('.');
    return dot < 0 ? "" : alias.substring(0, dot);
  }

  /// Returns a join with those of its own rows that its condition reads.
  private JoinPlan plan(String alias) {
    String before = parent(alias);
    Model owner = modelAt(before);
    String name = alias.substring(alias.lastIndexOf('.') + 1);
    RowExpr on =
        graph
            .role(owner, name)
            .map(Role::on)
            .or(() -> graph.many(owner, name).map(ManyRole::on))
            .orElseThrow();
    for (String step : List.of(before.isEmpty() ? new String[0] : before.split("\\.")).reversed()) {
      on = RowRewriting.through(step, on);
    }
    Map<String, JoinPlan> inner = new LinkedHashMap<>();
    for (RowExpr.Column column : RowRewriting.columns(on)) {
      addWithin(alias, column.alias(), inner);
    }
    return new JoinPlan(
        alias, modelAt(alias).source().name(), on, finds(owner, name), List.copyOf(inner.values()));
  }

  private void addWithin(String alias, String needed, Map<String, JoinPlan> inner) {
    if (needed.startsWith(alias + ".") && !inner.containsKey(needed)) {
      addWithin(alias, parent(needed), inner);
      JoinPlan join = plan(needed);
      RowRewriting.columns(join.on()).stream()
          .map(RowExpr.Column::alias)
          .filter(each -> !isWithin(each, needed))
          .forEach(each -> addWithin(alias, each, inner));
      inner.put(needed, join);
    }
  }

  private FactPlan.Finds finds(Model owner, String name) {
    return graph.many(owner, name).isPresent()
        ? new FactPlan.Finds.Many(key())
        : new FactPlan.Finds.One();
  }

  private List<RowExpr> key() {
    return start.key().stream()
        .map(column -> start.source().columns().getOrDefault(column, Row.UNKNOWN).expr())
        .toList();
  }

  private Model modelAt(String alias) {
    return graph.behind(start, alias).orElseThrow();
  }
}
