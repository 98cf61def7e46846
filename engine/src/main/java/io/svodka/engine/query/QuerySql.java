package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.Aggregate.Folding;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the statements of a query: one for each connection its facts are on. Facts are stacked,
/// never joined; the burst key is in every grouping and leads the order.
record QuerySql(QueryContext context, QueryPlan query, QueryTimes times, QueryKeys keys) {

  /// Whether and how the query is cut by a key.
  sealed interface QueryKeys {
    record NotCut() implements QueryKeys {}

    /// @param restrictions for each session that holds facts
    record Cut(ColumnType type, Map<Session, KeyRestriction> restrictions) implements QueryKeys {}
  }

  static Coverage coverage(QueryPlan query) {
    boolean fromRows =
        query.facts().stream()
            .flatMap(fact -> fact.components().stream())
            .anyMatch(c -> c.aggregate().folding() == Folding.FROM_ROWS);
    return fromRows ? Coverage.EVERY_LEVEL : Coverage.FINEST;
  }

  List<QueryStatement> statements() {
    Map<Session, List<Integer>> facts = new LinkedHashMap<>();
    for (int i = 0; i < query.facts().size(); i++) {
      Session session = context.relation(query.facts().get(i).source()).session();
      facts.computeIfAbsent(session, _ -> new ArrayList<>()).add(i);
    }
    return facts.entrySet().stream().map(e -> statement(e.getKey(), e.getValue())).toList();
  }

  /// One scan of one fact.
  private record Branch(int fact, List<Integer> slots) {
    boolean gives(ComponentColumn column) {
      return column.fact() == fact && slots.contains(column.slot());
    }
  }

  private QueryStatement statement(Session session, List<Integer> facts) {
    List<ComponentColumn> columns =
        ComponentColumn.of(query).stream().filter(c -> facts.contains(c.fact())).toList();
    List<Branch> branches = branches(facts);
    List<Sql> selects =
        IntStream.range(0, branches.size())
            .mapToObj(i -> branch(session, branches, i, columns))
            .toList();
    Sql stacked = selects.size() == 1 ? selects.getFirst() : stack(selects, branches, columns);
    Sql sql = Sql.form("{}{}{}", context.comment(query.name().name()), stacked, order(session));
    return new QueryStatement(session, sql, columns, readers(columns));
  }

  private List<Branch> branches(List<Integer> facts) {
    QuerySlots slots = QuerySlots.of(times);
    List<List<Integer>> groups = times.buckets().isEmpty() ? slots.together() : slots.apart();
    return facts.stream().flatMap(f -> groups.stream().map(g -> new Branch(f, g))).toList();
  }

  private Sql branch(
      Session session, List<Branch> branches, int index, List<ComponentColumn> columns) {
    Branch branch = branches.get(index);
    AggregateSql aggregates = new AggregateSql(session.dialect(), branch.slots().size() > 1);
    List<Sql> selected = new ArrayList<>(groupColumns());
    if (coverage(query) == Coverage.EVERY_LEVEL) {
      selected.add(levelBits().as("g"));
    }
    for (int i = 0; i < branches.size() && branches.size() > 1; i++) {
      Sql own = i == index ? Sql.of("1") : session.dialect().absent(ColumnType.WHOLE);
      selected.add(own.as("p" + i));
    }
    for (ComponentColumn column : columns) {
      Sql value =
          branch.gives(column) ? aggregates.write(column) : session.dialect().absent(column.type());
      selected.add(value.as(column.name()));
    }
    return Sql.form(
        "select {}\nfrom ({}\n) r\ngroup by {}",
        Sql.join(",\n  ", selected),
        new FactRows(context, query, times, query.facts().get(branch.fact()))
            .write(branch.slots(), restriction(session)),
        groupBy());
  }

  private Optional<KeyRestriction> restriction(Session session) {
    return switch (keys) {
      case QueryKeys.NotCut() -> Optional.empty();
      case QueryKeys.Cut(_, var restrictions) ->
          Optional.of(Objects.requireNonNull(restrictions.get(session)));
    };
  }

  private List<Sql> keyColumns() {
    return switch (keys) {
      case QueryKeys.NotCut() -> List.of();
      case QueryKeys.Cut _ -> List.of(Sql.of("k0"));
    };
  }

  private List<Sql> groupColumns() {
    List<Sql> columns = new ArrayList<>(keyColumns());
    columns.addAll(dimensionColumns());
    return columns;
  }

  private List<Sql> dimensionColumns() {
    return IntStream.range(0, query.dimensions().size()).mapToObj(QuerySql::dimension).toList();
  }

  private static Sql dimension(int index) {
    return Sql.of("d" + index);
  }

  private Sql levelBits() {
    return query.dimensions().isEmpty()
        ? Sql.of("0")
        : Sql.form("grouping({})", Sql.join(", ", dimensionColumns()));
  }

  private Sql groupBy() {
    return switch (coverage(query)) {
      case FINEST -> brackets(groupColumns());
      case EVERY_LEVEL -> {
        List<Sql> sets = query.levels().stream().map(this::groupingSet).toList();
        yield Sql.form("grouping sets ({})", Sql.join(", ", sets));
      }
    };
  }

  private Sql groupingSet(List<Integer> level) {
    List<Sql> columns = new ArrayList<>(keyColumns());
    level.forEach(index -> columns.add(dimension(index)));
    return brackets(columns);
  }

  private static Sql brackets(List<Sql> columns) {
    return Sql.form("({})", Sql.join(", ", columns));
  }

  private Sql stack(List<Sql> selects, List<Branch> branches, List<ComponentColumn> columns) {
    List<Sql> groups = new ArrayList<>(groupColumns());
    if (coverage(query) == Coverage.EVERY_LEVEL) {
      groups.add(Sql.of("g"));
    }
    List<Sql> selected = new ArrayList<>(groups);
    columns.forEach(c -> selected.add(stacked(c, branches).as(c.name())));
    return Sql.form(
        "select {}\nfrom (\n{}\n) f\ngroup by {}",
        Sql.join(",\n  ", selected),
        Sql.join("\nunion all\n", selects),
        brackets(groups));
  }

  /// A group that other facts have made is zero here, not unknown.
  private static Sql stacked(ComponentColumn column, List<Branch> branches) {
    Sql value = Sql.of("max(" + column.name() + ")");
    int own =
        IntStream.range(0, branches.size())
            .filter(i -> branches.get(i).gives(column))
            .findFirst()
            .orElseThrow();
    return column.ofNoRows().equals(Value.ABSENT)
        ? value
        : Sql.form("case when max(p" + own + ") is null then 0 else {} end", value);
  }

  private Sql order(Session session) {
    return switch (keys) {
      case QueryKeys.NotCut() -> Sql.of("");
      case QueryKeys.Cut(ColumnType.Text(), _) ->
          Sql.form("\norder by {}", session.dialect().byBytes(Sql.of("k0")));
      case QueryKeys.Cut _ -> Sql.of("\norder by k0");
    };
  }

  private List<ColumnReader> readers(List<ComponentColumn> columns) {
    List<ColumnReader> readers = new ArrayList<>();
    switch (keys) {
      case QueryKeys.NotCut() -> {}
      case QueryKeys.Cut(var type, _) -> readers.add(ColumnReader.of(type));
    }
    query.dimensions().stream()
        .map(
            dimension ->
                switch (dimension.kind()) {
                  case Kind.Attribute(var type) -> ColumnReader.of(type);
                  case Kind.Calendar _ -> ColumnReader.NUMBER;
                })
        .forEach(readers::add);
    if (coverage(query) == Coverage.EVERY_LEVEL) {
      readers.add(ColumnReader.NUMBER);
    }
    columns.forEach(column -> readers.add(ColumnReader.of(column.type())));
    return readers;
  }
}
