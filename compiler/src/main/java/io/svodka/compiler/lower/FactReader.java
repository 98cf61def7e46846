package io.svodka.compiler.lower;

import io.svodka.compiler.check.KeyedRows;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.resolve.Grain;
import io.svodka.compiler.resolve.Joins;
import io.svodka.compiler.resolve.Leaf;
import io.svodka.compiler.resolve.Model;
import io.svodka.compiler.resolve.ModelGraph;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.type.RowNames;
import io.svodka.compiler.type.RowReader;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the sub-query of one fact.
final class FactReader {
  private final Findings findings;
  private final ReportScope report;
  private final QueryScope query;
  private final QueryPlan.Scope reach;
  private final List<Expr> filters;

  /// @param filters the report's and the query's `where`
  FactReader(
      Findings findings,
      ReportScope report,
      QueryScope query,
      QueryPlan.Scope reach,
      List<Expr> filters) {
    this.findings = findings;
    this.report = report;
    this.query = query;
    this.reach = reach;
    this.filters = filters;
  }

  /// A fact with what each of its dimensions is; nothing for one it does not reach.
  ///
  /// @param orders by dimension the component that it is sorted by
  record Read(
      FactPlan plan, List<Optional<Reach.Found.Reached>> dimensions, Map<Integer, Integer> orders) {
    Read {
      dimensions = List.copyOf(dimensions);
      orders = Map.copyOf(orders);
    }
  }

  Read read(QueryComponents.FactKey key) {
    Model model = key.model();
    List<Leaf> leaves = query.components().leaves(key);
    FactRows rows = rows(key.grain(), leaves.getFirst().name());
    ModelGraph graph = report.project().graph();
    List<RowExpr> conditions = new ArrayList<>(graph.filters(model));
    key.grain().belonging().ifPresent(conditions::add);
    for (Expr filter : filters) {
      conditions.addAll(new RowReader(findings, names(rows, model, filter)).conditions(filter));
    }
    List<Optional<Reach.Found.Reached>> found = dimensions(rows);
    List<RowExpr> dimensions = new ArrayList<>();
    found.forEach(each -> each.ifPresent(reached -> dimensions.add(reached.row().expr())));
    List<RowExpr> keys = keys(key.grain(), rows);
    checkKeyed(key, found, keys);
    TimeAxis time = time(key);
    List<FactPlan.Component> components = components(leaves);
    Map<Integer, Integer> orders = addOrders(found, components);
    Joins joins = new Joins(graph, model);
    conditions.forEach(joins::need);
    keys.forEach(joins::need);
    dimensions.forEach(joins::need);
    needTime(joins, time);
    components.forEach(component -> needAggregate(joins, component.aggregate()));
    conditions.removeIf(RowExpr.ALWAYS::equals);
    return new Read(
        new FactPlan(
            model.name(),
            model.source().name(),
            joins.plans(),
            conditions,
            time,
            keys,
            dimensions,
            components),
        found,
        orders);
  }

  /// Adds what dimensions are sorted by. Where the rows of a group differ in it, the least counts.
  private static Map<Integer, Integer> addOrders(
      List<Optional<Reach.Found.Reached>> found, List<FactPlan.Component> components) {
    Map<Integer, Integer> orders = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      int dimension = i;
      found
          .get(i)
          .ifPresent(
              reached ->
                  reached
                      .order()
                      .forEach(
                          by -> {
                            orders.put(dimension, components.size());
                            components.add(
                                new FactPlan.Component(
                                    reached.member() + ".order",
                                    new Aggregate.Least(by, RowExpr.ALWAYS)));
                          }));
    }
    return orders;
  }

  /// Returns the names of a condition; in a shared query those that tell recipients apart are
  /// reported.
  private RowNames names(FactRows rows, Model model, Expr filter) {
    Optional<BurstKey> burst = report.burst();
    return burst.isPresent() && reach == QueryPlan.Scope.SHARED
        ? new SharedRows(findings, report, burst.get(), query).watched(rows, model, filter)
        : rows;
  }

  private FactRows rows(Grain grain, String measure) {
    List<Model> models =
        query.components().facts().stream()
            .map(QueryComponents.FactKey::grain)
            .flatMap(each -> Stream.of(each.origin(), each.rows()))
            .distinct()
            .toList();
    return new FactRows(findings, report, new FactRows.Fact(query, grain, models, measure));
  }

  private List<Optional<Reach.Found.Reached>> dimensions(FactRows rows) {
    List<Optional<Reach.Found.Reached>> found = new ArrayList<>();
    for (Grouping grouping : query.groupings()) {
      if (grouping instanceof Grouping.ByDimension(_, _, var path, _, _)) {
        found.add(rows.find(path));
      }
    }
    return found;
  }

  private List<RowExpr> keys(Grain grain, FactRows rows) {
    Optional<BurstKey> burst = report.burst();
    if (burst.isEmpty() || reach != QueryPlan.Scope.BY_KEY) {
      return List.of();
    }
    Reach.Found found = new Reach(report.project().graph()).follow(grain, burst.get().path());
    if (found instanceof Reach.Found.Reached(var owner, _, var row, _)
        && owner == burst.get().model()) {
      return List.of(row.expr());
    }
    if (found instanceof Reach.Found.Ambiguous(var paths)) {
      findings.add(
          new ModelProblem.AmbiguousPath(
              burst.get().path().span(), burst.get().path().dotted(), paths));
    } else if (!(found instanceof Reach.Found.Broken)) {
      findings.add(
          new ScopeProblem.NotCutByKey(
              query.syntax().name().span(),
              query.name(),
              burst.get().path().dotted(),
              rows.measure(),
              grain.rows().name(),
              burst.get().path().span()));
    }
    return List.of();
  }

  /// Checks that everything the fact reads for a key belongs to that key.
  private void checkKeyed(
      QueryComponents.FactKey fact,
      List<Optional<Reach.Found.Reached>> dimensions,
      List<RowExpr> keys) {
    if (keys.isEmpty() || !(keys.getFirst() instanceof RowExpr.Column column)) {
      return;
    }
    BurstKey burst = report.burst().orElseThrow();
    KeyedRows rule =
        new KeyedRows(
            findings,
            report.project().graph(),
            new KeyedRows.Key(burst.path().dotted(), burst.path().span(), burst.model(), column),
            report.project().sources());
    rule.checkWay(fact.model(), query.name(), query.syntax().name().span());
    List<Grouping> named =
        query.groupings().stream().filter(each -> each instanceof Grouping.ByDimension).toList();
    for (int i = 0; i < named.size(); i++) {
      Grouping group = named.get(i);
      dimensions
          .get(i)
          .ifPresent(
              reached ->
                  Stream.concat(Stream.of(reached.row().expr()), reached.order().stream())
                      .forEach(
                          expr -> rule.checkReads(fact.model(), expr, group.name(), group.span())));
    }
    int place = query.components().facts().indexOf(fact);
    List<Leaf> leaves = query.components().leaves(fact);
    for (int i = 0; i < leaves.size(); i++) {
      Span asking = query.asking(place, i);
      String name = leaves.get(i).name();
      Aggregates.values(leaves.get(i).aggregate())
          .forEach(value -> rule.checkReads(fact.model(), value, name, asking));
    }
    report.values().stream()
        .filter(value -> value.base() == fact.model() && isIn(value.span(), filters))
        .forEach(value -> rule.checkReads(fact.model(), value.expr(), value.name(), value.span()));
  }

  private static boolean isIn(Span inner, List<Expr> filters) {
    return filters.stream()
        .map(Expr::span)
        .anyMatch(
            span ->
                span.source().equals(inner.source())
                    && span.start() <= inner.start()
                    && span.end() >= inner.end());
  }

  private TimeAxis time(QueryComponents.FactKey key) {
    Model model = key.grain().origin();
    TimeAxis axis = report.project().graph().time(key.grain(), key.time());
    boolean dated = !(query.during() instanceof PeriodExpr.AllTime);
    boolean silent = !key.time().isEmpty() || report.project().graph().hasTime(model);
    if (axis instanceof TimeAxis.Timeless && dated && !silent) {
      findings.add(
          new ModelProblem.NoTime(
              query.syntax().name().span(),
              query.name(),
              model.name(),
              query.during().span(),
              model.span()));
    }
    return axis;
  }

  private static List<FactPlan.Component> components(List<Leaf> leaves) {
    List<FactPlan.Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Leaf leaf : leaves) {
      String name = leaf.name();
      for (int i = 2; !names.add(name); i++) {
        name = leaf.name() + "_" + i;
      }
      components.add(new FactPlan.Component(name, leaf.aggregate()));
    }
    components.addAll(edgeDays(components));
    return components;
  }

  /// Returns the days that aggregates of one day are taken on, each once.
  private static List<FactPlan.Component> edgeDays(List<FactPlan.Component> components) {
    List<FactPlan.Component> days = new ArrayList<>();
    Set<Aggregate> known = new HashSet<>();
    for (FactPlan.Component component : components) {
      if (component.aggregate() instanceof Aggregate.AtEdge(var edge, var of)
          && known.add(new Aggregate.EdgeDay(edge, of.condition()))) {
        days.add(
            new FactPlan.Component(
                component.name() + ".day", new Aggregate.EdgeDay(edge, of.condition())));
      }
    }
    return days;
  }

  private static void needTime(Joins joins, TimeAxis time) {
    switch (time) {
      case TimeAxis.Timeless() -> {}
      case TimeAxis.Dated(var day) -> joins.need(day);
      case TimeAxis.Timed(var moment, _) -> joins.need(moment);
    }
  }

  private static void needAggregate(Joins joins, Aggregate aggregate) {
    joins.need(aggregate.condition());
    aggregate.input().ifPresent(joins::need);
  }
}
