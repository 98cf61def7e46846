package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the select of one scan: its rows, grouped.
record ScanSql(
    QueryContext context,
    QueryPlan query,
    QueryTimes times,
    QueryKeys keys,
    GroupList listed,
    Session session) {
  /// Makes one group of all rows, also where nothing is aggregated.
  private static final Sql ALL_ROWS = Sql.of("\nhaving count(*) >= 0");

  /// @param marks columns that tell the scans of a statement apart
  Sql write(Scan scan, List<Sql> marks, List<ComponentColumn> columns) {
    List<Integer> dimensions = scan.dimensions(query, times);
    List<List<Integer>> levels = scan.levels(query, times);
    AggregateSql aggregates = new AggregateSql(session.dialect(), scan.slots().size() > 1);
    List<Sql> selected = new ArrayList<>(keyColumns());
    for (int i = 0; i < query.dimensions().size(); i++) {
      selected.add(dimensions.contains(i) ? dimension(i) : absent(i).named("d" + i));
    }
    if (QuerySql.isLevelled(query)) {
      selected.add(levelBits(levels).named("g"));
    }
    selected.addAll(marks);
    for (ComponentColumn column : columns) {
      Sql value =
          scan.gives(column) ? aggregates.write(column) : session.dialect().absent(column.type());
      selected.add(value.named(column.name()));
    }
    Optional<GroupedKeys> grouped = grouped(query.facts().get(scan.fact()));
    return Sql.form(
        "select {}\nfrom ({}\n) r{}{}",
        Sql.join(",\n  ", selected),
        rows(scan, columns, aggregates, grouped),
        groupBy(levels),
        grouped.map(GroupedKeys::having).orElse(Sql.of("")));
  }

  /// Returns the fact without the join to its keys, where groups are narrowed to them instead.
  private Optional<GroupedKeys> grouped(FactPlan fact) {
    return switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> Optional.empty();
      case QueryKeys.Cut _ ->
          restriction()
              .filter(_ -> session.dialect().groupsBeforeKeys())
              .flatMap(
                  own ->
                      GroupedKeys.of(
                          fact, context.relation(fact.source()).source().expectations(), own));
    };
  }

  private Sql rows(
      Scan scan,
      List<ComponentColumn> columns,
      AggregateSql aggregates,
      Optional<GroupedKeys> grouped) {
    FactPlan fact = grouped.map(GroupedKeys::fact).orElse(query.facts().get(scan.fact()));
    FactRows rows = new FactRows(context, query, times, fact);
    Optional<KeyRestriction> narrowing =
        grouped.isPresent() ? Optional.of(new KeyRestriction.OfGroups()) : restriction();
    List<Sql> groups = grouping(scan.dimensions(query, times));
    Sql plain = rows.write(scan, new FactRows.Narrowing(narrowing, keyType(), listed));
    List<ComponentColumn> given = columns.stream().filter(scan::gives).toList();
    Sql edged = extended(plain, aggregates.edges(given, groups), "q");
    return extended(edged, aggregates.places(given, groups), "o");
  }

  private static Sql extended(Sql rows, List<Sql> columns, String alias) {
    return columns.isEmpty()
        ? rows
        : Sql.form(
            "select " + alias + ".*,\n  {}\nfrom ({}\n) " + alias,
            Sql.join(",\n  ", columns),
            rows);
  }

  private Optional<ColumnType> keyType() {
    return switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> Optional.empty();
      case QueryKeys.Cut(var type, _) -> Optional.of(type);
    };
  }

  private Optional<KeyRestriction> restriction() {
    return switch (keys) {
      case QueryKeys.NotCut() -> Optional.empty();
      case QueryKeys.Together(_, var restrictions) ->
          Optional.of(Objects.requireNonNull(restrictions.get(session)));
      case QueryKeys.Cut(_, var restrictions) ->
          Optional.of(Objects.requireNonNull(restrictions.get(session)));
    };
  }

  private List<Sql> keyColumns() {
    return switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> List.of();
      case QueryKeys.Cut _ -> List.of(Sql.of("k0"));
    };
  }

  private static Sql dimension(int index) {
    return Sql.of("d" + index);
  }

  private Sql absent(int index) {
    return switch (query.dimensions().get(index).kind()) {
      case Kind.Attribute(var type) -> session.dialect().absent(type);
      case Kind.Calendar _ -> session.dialect().absent(ColumnType.WHOLE);
    };
  }

  /// One bit for each dimension, set where a row leaves it out. Only what is grouped by somewhere
  /// may be asked for.
  private Sql levelBits(List<List<Integer>> levels) {
    int count = query.dimensions().size();
    List<Integer> asked =
        IntStream.range(0, count)
            .filter(i -> levels.stream().anyMatch(level -> level.contains(i)))
            .boxed()
            .toList();
    if (asked.size() == count && count > 0 && levels.size() > 1) {
      return Sql.form(
          "grouping({})", Sql.join(", ", asked.stream().map(d -> dimension(d)).toList()));
    }
    long never = 0;
    List<Sql> bits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long weight = 1L << (count - 1 - i);
      int at = i;
      if (levels.stream().noneMatch(level -> level.contains(at))) {
        never += weight;
      } else if (!levels.stream().allMatch(level -> level.contains(at))) {
        bits.add(Sql.form("grouping({}) * " + weight, dimension(i)));
      }
    }
    bits.add(Sql.of(String.valueOf(never)));
    return Sql.join(" + ", bits);
  }

  private Sql groupBy(List<List<Integer>> levels) {
    if (levels.size() == 1) {
      List<Sql> columns = grouping(levels.getFirst());
      return columns.isEmpty() ? ALL_ROWS : Sql.form("\ngroup by {}", Sql.join(", ", columns));
    }
    List<Sql> sets = levels.stream().map(level -> brackets(grouping(level))).toList();
    return Sql.form("\ngroup by grouping sets ({})", Sql.join(", ", sets));
  }

  private List<Sql> grouping(List<Integer> level) {
    List<Sql> columns = new ArrayList<>(keyColumns());
    level.forEach(index -> columns.add(dimension(index)));
    return columns;
  }

  private static Sql brackets(List<Sql> columns) {
    return Sql.form("({})", Sql.join(", ", columns));
  }
}
