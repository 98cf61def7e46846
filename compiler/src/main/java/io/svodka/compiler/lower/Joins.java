package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.ManyRole;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.resolve.Role;
import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.compiler.type.Row;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The joins that expressions over a row of a model need, each after those it leans on.
final class Joins {
  private final ModelGraph graph;
  private final Model start;
  private final Map<String, JoinPlan> joins = new LinkedHashMap<>();

  Joins(ModelGraph graph, Model start) {
    this.graph = graph;
    this.start = start;
  }

  void need(RowExpr expr) {
    RowRewriting.columns(expr).forEach(column -> need(column.alias()));
  }

  List<JoinPlan> plans() {
    return new ArrayList<>(joins.values());
  }

  private void need(String alias) {
    if (alias.isEmpty() || joins.containsKey(alias)) {
      return;
    }
    int dot = alias.lastIndexOf('.');
    String before = dot < 0 ? "" : alias.substring(0, dot);
    need(before);
    Model owner = modelAt(before);
    String name = alias.substring(dot + 1);
    RowExpr on =
        graph
            .role(owner, name)
            .map(Role::on)
            .or(() -> graph.many(owner, name).map(ManyRole::on))
            .orElseThrow();
    for (String step : List.of(before.isEmpty() ? new String[0] : before.split("\\.")).reversed()) {
      on = RowRewriting.through(step, on);
    }
    for (RowExpr.Column column : RowRewriting.columns(on)) {
      if (!column.alias().equals(alias)) {
        need(column.alias());
      }
    }
    joins.put(alias, new JoinPlan(alias, modelAt(alias).source().name(), on, finds(owner, name)));
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
