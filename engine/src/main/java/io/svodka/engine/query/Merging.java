package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.dataset.RowFile;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.Component;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Queries of a report that read the same rows in the same groups and in the same time. What they
/// show, hide and sort by may differ: one statement answers all of them.
///
/// @param asked the one query itself, or one with the components of all
record Merging(QueryPlan asked, List<QueryPlan> queries) {
  Merging {
    queries = List.copyOf(queries);
  }

  /// What queries have in common that are answered together.
  private record Rows(
      QueryPlan.Scope scope,
      QueryPlan.QueryTime time,
      List<DimensionPlan.Kind> dimensions,
      List<FactPlan> facts) {}

  /// Returns the queries that are answered together, in the order of the first of each.
  static List<Merging> of(List<QueryPlan> queries) {
    if (queries.size() == 1) {
      return List.of(new Merging(queries.getFirst(), queries));
    }
    Map<Object, List<QueryPlan>> together = new LinkedHashMap<>();
    for (QueryPlan query : queries) {
      Object common = isPlain(query) ? rows(query) : query.name();
      together.computeIfAbsent(common, _ -> new ArrayList<>()).add(query);
    }
    return together.values().stream()
        .map(all -> new Merging(all.size() == 1 ? all.getFirst() : asked(all), all))
        .toList();
  }

  /// Levels that are asked for by themselves, and groups without rows, are each query's own.
  private static boolean isPlain(QueryPlan query) {
    return QuerySql.coverage(query) == Coverage.FINEST
        && !QuerySql.isLevelled(query)
        && query.rules().includeEmpty().isEmpty();
  }

  private static Rows rows(QueryPlan query) {
    return new Rows(
        query.scope(),
        query.time(),
        query.dimensions().stream().map(DimensionPlan::kind).toList(),
        query.facts().stream().map(fact -> with(fact, List.of())).toList());
  }

  private static QueryPlan asked(List<QueryPlan> queries) {
    QueryPlan first = queries.getFirst();
    List<FactPlan> facts =
        IntStream.range(0, first.facts().size()).mapToObj(i -> fact(queries, i)).toList();
    String names =
        queries.stream().map(query -> query.name().name()).collect(Collectors.joining(", "));
    return new QueryPlan(
        new QueryPlan.QueryName(names, names, first.name().span()),
        first.scope(),
        facts,
        first.dimensions().stream().map(RestQuery::byValue).toList(),
        List.of(),
        first.time(),
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        List.of(IntStream.range(0, first.dimensions().size()).boxed().toList()));
  }

  private static FactPlan fact(List<QueryPlan> queries, int index) {
    List<Component> components = new ArrayList<>();
    for (QueryPlan query : queries) {
      for (Component component : query.facts().get(index).components()) {
        if (place(components, component).isEmpty()) {
          components.add(component);
        }
      }
    }
    return with(queries.getFirst().facts().get(index), components);
  }

  private static FactPlan with(FactPlan fact, List<Component> components) {
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins(),
        fact.filters(),
        fact.time(),
        fact.keys(),
        fact.dimensions(),
        components);
  }

  private static Optional<Integer> place(List<Component> components, Component wanted) {
    return IntStream.range(0, components.size())
        .filter(i -> components.get(i).aggregate().equals(wanted.aggregate()))
        .boxed()
        .findFirst();
  }

  /// Adds what the answer says for each of the queries.
  void share(Dataset answer, Map<String, Dataset> datasets) {
    for (QueryPlan query : queries) {
      datasets.put(query.name().name(), queries.size() == 1 ? answer : own(query, answer));
    }
  }

  private Dataset own(QueryPlan query, Dataset answer) {
    List<Integer> places = places(query);
    UnaryOperator<Dataset.Row> own =
        row ->
            new Dataset.Row(
                row.level(), row.dimensions(), places.stream().map(row.components()::get).toList());
    List<Dataset.Row> rows =
        answer.rows() instanceof RowFile file
            ? file.seenAs(own)
            : answer.rows().stream().map(own).toList();
    return new Dataset(answer.times(), answer.coverage(), rows);
  }

  /// Returns where each component of a query stands in the answer.
  private List<Integer> places(QueryPlan query) {
    List<ComponentColumn> given = ComponentColumn.of(asked);
    return ComponentColumn.of(query).stream()
        .map(
            wanted ->
                given.stream()
                    .filter(each -> isSame(each, wanted))
                    .findFirst()
                    .orElseThrow()
                    .position())
        .toList();
  }

  private static boolean isSame(ComponentColumn left, ComponentColumn right) {
    return left.slot() == right.slot()
        && left.fact() == right.fact()
        && left.aggregate().equals(right.aggregate());
  }
}
