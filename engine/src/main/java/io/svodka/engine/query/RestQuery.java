package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.evaluate.HiddenRows;
import io.svodka.engine.query.GroupList.Line;
import io.svodka.engine.query.GroupList.Sense;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Limit.Top;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A second question to the rows of a query: what the groups that `top` hides are as one, where
/// that does not follow from the groups.
///
/// @param top the limit that hides them
record RestQuery(QueryPlan query, Top top) {

  /// Returns the question that a query leaves open; nothing where all follows from its groups.
  static Optional<RestQuery> of(QueryPlan query) {
    return QuerySql.coverage(query) == Coverage.EVERY_LEVEL
        ? query
            .rules()
            .gathering()
            .map(top -> new RestQuery(query, top))
            .filter(rest -> !rest.endsWindows())
        : Optional.empty();
  }

  static boolean isOpen(QueryPlan query) {
    return of(query).isPresent();
  }

  /// Windows end with buckets, so that groups of several buckets overlap and are nothing as one.
  private boolean endsWindows() {
    boolean mixed =
        IntStream.range(0, query.dimensions().size())
            .filter(i -> query.dimensions().get(i).kind() instanceof Kind.Calendar)
            .anyMatch(i -> !top.within().contains(i));
    return mixed && query.time().slots().stream().anyMatch(SlotPlan::isWindowed);
  }

  /// Returns the query whose only groups are those that rows of the rest agree on.
  QueryPlan plan() {
    return new QueryPlan(
        query.name(),
        query.scope(),
        query.facts(),
        query.dimensions().stream().map(RestQuery::byValue).toList(),
        List.of(),
        query.time(),
        new ResultRules(List.of(), List.of(), List.of(), List.of()),
        List.of(level()));
  }

  /// Returns the dimensions that rows of the rest agree on. The plan may add finer levels, whose
  /// groups are not the rest.
  private List<Integer> level() {
    return top.within().stream().sorted().toList();
  }

  /// Returns a dimension whose values nothing else is needed to sort.
  static DimensionPlan byValue(DimensionPlan plan) {
    return new DimensionPlan(
        plan.name(),
        plan.label(),
        plan.kind(),
        new DimensionPlan.Order.ByValue(),
        plan.missing(),
        plan.format(),
        plan.meaning());
  }

  /// Without `having` the hidden rows are all but the kept ones, of which there are fewer.
  Sense sense() {
    return query.rules().having().isEmpty() ? Sense.ALL_BUT : Sense.ONLY;
  }

  /// Returns the groups to narrow the rows of a key by; none where no group is hidden.
  List<Line> lines(Value key, List<HiddenRows> parts) {
    return parts.stream().allMatch(part -> part.hidden().isEmpty())
        ? List.of()
        : parts.stream()
            .flatMap(part -> listed(part).stream())
            .map(dimensions -> new Line(key, dimensions))
            .toList();
  }

  /// Returns a group that takes as many bound texts as any.
  Line widest(Value key) {
    return new Line(
        key,
        query.dimensions().stream()
            .map(
                dimension ->
                    dimension.kind() instanceof Kind.Attribute(ColumnType.Text())
                        ? Value.of("")
                        : Value.ABSENT)
            .toList());
  }

  private List<List<Value>> listed(HiddenRows part) {
    return switch (sense()) {
      case ALL_BUT -> part.kept();
      case ONLY -> part.hidden();
    };
  }

  /// Returns the rows of the rest from the answer. A part that it does not name has no rows.
  List<Dataset.Rest> rows(List<HiddenRows> parts, Dataset answer) {
    int level = plan().levels().indexOf(level());
    return parts.stream()
        .map(
            part ->
                new Dataset.Rest(
                    new HashSet<>(part.hidden()),
                    answer.rows().stream()
                        .filter(row -> row.level() == level)
                        .filter(row -> agreed(row.dimensions()).equals(agreed(first(part))))
                        .map(Dataset.Row::components)
                        .findFirst()
                        .orElseGet(this::ofNoRows)))
        .toList();
  }

  private static List<Value> first(HiddenRows part) {
    return part.kept().getFirst();
  }

  private List<Value> ofNoRows() {
    return ComponentColumn.of(query).stream().map(ComponentColumn::ofNoRows).toList();
  }

  /// Returns the values that a part agrees on.
  private List<Value> agreed(List<Value> dimensions) {
    return top.within().stream().map(dimensions::get).map(RestQuery::plain).toList();
  }

  private static Value plain(Value value) {
    return value instanceof Value.Decimal(BigDecimal number)
        ? Value.of(number.stripTrailingZeros())
        : value;
  }
}
