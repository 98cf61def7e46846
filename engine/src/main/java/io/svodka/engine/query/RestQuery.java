package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.evaluate.HiddenRows;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A second question to the rows of a query: what the groups that `top` hides are as one, where
/// that does not follow from the groups.
///
/// @param rests the parts of the query
record RestQuery(QueryPlan query, List<HiddenRows> rests) {
  private static final int MOST_LISTED = 1_000;

  /// Returns whether a query has a row of the rest with figures that do not follow from the groups
  /// it stands for.
  static boolean isOpen(QueryPlan query) {
    return QuerySql.coverage(query) == Dataset.Coverage.EVERY_LEVEL
        && query.rules().limits().stream()
            .anyMatch(limit -> limit instanceof ResultRules.Limit.Top top && !top.rest().isEmpty());
  }

  /// Returns the question as a query over the dimensions that parts agree on; nothing where it need
  /// not, or cannot, be asked.
  Optional<QueryPlan> plan() {
    boolean dated =
        query.dimensions().stream()
            .anyMatch(each -> each.kind() instanceof DimensionPlan.Kind.Calendar);
    long hidden = rests.stream().mapToLong(each -> each.hidden().size()).sum();
    boolean listed = !query.rules().having().isEmpty();
    return dated || hidden == 0 || (listed && hidden > MOST_LISTED)
        ? Optional.empty()
        : Optional.of(narrowed());
  }

  private QueryPlan narrowed() {
    List<Integer> within = within();
    return new QueryPlan(
        query.name(),
        query.scope(),
        query.facts().stream().map(fact -> narrowed(fact, within)).toList(),
        within.stream().map(query.dimensions()::get).map(RestQuery::byValue).toList(),
        List.of(),
        query.time(),
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        List.of(IntStream.range(0, within.size()).boxed().toList()));
  }

  private List<Integer> within() {
    return query.rules().limits().getFirst() instanceof ResultRules.Limit.Top top
        ? top.within().stream().sorted().toList()
        : List.of();
  }

  private static DimensionPlan byValue(DimensionPlan plan) {
    return new DimensionPlan(
        plan.name(),
        plan.label(),
        plan.kind(),
        new DimensionPlan.Order.ByValue(),
        plan.missing(),
        plan.format(),
        plan.meaning());
  }

  private FactPlan narrowed(FactPlan fact, List<Integer> within) {
    List<RowExpr> filters = new ArrayList<>(fact.filters());
    filters.add(hidden(fact.dimensions()));
    return new FactPlan(
        fact.model(),
        fact.source(),
        fact.joins(),
        filters,
        fact.time(),
        fact.keys(),
        within.stream().map(fact.dimensions()::get).toList(),
        fact.components());
  }

  /// Without `having` the hidden rows are all but the kept ones, of which there are fewer.
  private RowExpr hidden(List<RowExpr> dimensions) {
    boolean listed = !query.rules().having().isEmpty();
    List<RowExpr> groups =
        rests.stream()
            .flatMap(each -> (listed ? each.hidden() : each.kept()).stream())
            .map(values -> is(dimensions, values))
            .toList();
    RowExpr any = new RowExpr.AnyOf(groups);
    return listed ? any : new RowExpr.Not(any);
  }

  private static RowExpr is(List<RowExpr> dimensions, List<Value> values) {
    List<RowExpr> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      all.add(RowExpr.has(dimensions.get(i), values.get(i)));
    }
    return new RowExpr.AllOf(all);
  }

  /// Returns the rows of the rest from the answer. A part that it does not name has no rows.
  List<Dataset.Rest> rows(Dataset answer) {
    return rests.stream()
        .map(
            part ->
                new Dataset.Rest(
                    new HashSet<>(part.hidden()),
                    answer.rows().stream()
                        .filter(row -> plain(row.dimensions()).equals(plain(ascending(part))))
                        .map(Dataset.Row::components)
                        .findFirst()
                        .orElseGet(this::ofNoRows)))
        .toList();
  }

  private List<Value> ofNoRows() {
    return ComponentColumn.of(query).stream().map(ComponentColumn::ofNoRows).toList();
  }

  /// Returns the values that a part agrees on in the order of the query's dimensions.
  private List<Value> ascending(HiddenRows part) {
    List<Value> row = part.kept().getFirst();
    return within().stream().map(row::get).toList();
  }

  private static List<Value> plain(List<Value> values) {
    return values.stream()
        .map(
            value ->
                value instanceof Value.Decimal(BigDecimal number)
                    ? Value.of(number.stripTrailingZeros())
                    : value)
        .toList();
  }
}
