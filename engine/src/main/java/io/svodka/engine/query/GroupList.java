package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Groups of a query that its rows are narrowed by. Rows that lie in no bucket are in no group.
///
/// @param lines none where nothing is narrowed
record GroupList(Sense sense, List<Line> lines) {
  static final GroupList NONE = new GroupList(Sense.ALL_BUT, List.of());
  private static final String ALIAS = "listed group";
  private static final String KEY = "k0";
  private static final String MARK = "listed";

  /// Which rows count.
  enum Sense {
    /// Those of the groups.
    ONLY,
    /// Those of all other groups.
    ALL_BUT
  }

  /// A group.
  ///
  /// @param key of the burst; absent where the query is not cut
  record Line(Value key, List<Value> dimensions) {
    Line {
      dimensions = List.copyOf(dimensions);
    }
  }

  GroupList {
    lines = List.copyOf(lines);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// What a row holds that a group is told by.
  ///
  /// @param key nothing where the query is not cut
  /// @param dimensions in the order of the query
  record Row(Optional<Key> key, List<Sql> dimensions) {}

  record Key(Sql value, ColumnType type) {}

  /// Returns the join with the groups.
  Sql join(Row row, QueryPlan query, QueryTimes times, SqlDialect dialect) {
    List<Sql> columns = new ArrayList<>();
    List<Sql> conditions = new ArrayList<>();
    row.key()
        .ifPresent(
            key -> {
              columns.add(Sql.name(KEY));
              conditions.add(Sql.form("{} = {}", key.value(), RowSql.column(ALIAS, KEY)));
            });
    for (int i = 0; i < row.dimensions().size(); i++) {
      columns.add(Sql.name("d" + i));
      conditions.add(dialect.same(row.dimensions().get(i), RowSql.column(ALIAS, "d" + i)));
    }
    columns.add(Sql.name(MARK));
    Cells cells = new Cells(query, buckets(query, times), dialect);
    List<List<Sql>> written = lines.stream().map(line -> cells.of(line, row)).toList();
    return Sql.form(
        "\n  " + word() + " {} on {}",
        new InlineTable(ALIAS, columns, written).write(dialect.abilities().lines()),
        Sql.join("\n    and ", conditions));
  }

  private String word() {
    return switch (sense) {
      case ONLY -> "join";
      case ALL_BUT -> "left join";
    };
  }

  /// Returns the condition that a row counts.
  Sql condition(List<Sql> buckets) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(
        switch (sense) {
          case ONLY -> Sql.form("{} = 1", RowSql.column(ALIAS, MARK));
          case ALL_BUT -> Sql.form("{} is null", RowSql.column(ALIAS, MARK));
        });
    buckets.forEach(bucket -> conditions.add(Sql.form("{} is not null", bucket)));
    return Sql.join("\n    and ", conditions);
  }

  /// Returns the number of each bucket, for the dimensions of time.
  private static Map<Integer, Map<Value, Integer>> buckets(QueryPlan query, QueryTimes times) {
    Map<Integer, Map<Value, Integer>> buckets = new HashMap<>();
    for (int i = 0; i < query.dimensions().size(); i++) {
      if (query.dimensions().get(i).kind() instanceof Kind.Calendar) {
        Map<Value, Integer> numbers = new HashMap<>();
        times.table().buckets(i).forEach((number, value) -> numbers.put(value, number));
        buckets.put(i, numbers);
      }
    }
    return buckets;
  }

  private record Cells(
      QueryPlan query, Map<Integer, Map<Value, Integer>> buckets, SqlDialect dialect) {
    List<Sql> of(Line line, Row row) {
      Literals literals = new Literals(dialect);
      List<Sql> cells = new ArrayList<>();
      row.key().ifPresent(key -> cells.add(literals.of(line.key(), key.type())));
      IntStream.range(0, line.dimensions().size())
          .forEach(i -> cells.add(cell(i, line.dimensions().get(i), literals)));
      cells.add(Sql.of("1"));
      return cells;
    }

    private Sql cell(int dimension, Value value, Literals literals) {
      return switch (query.dimensions().get(dimension).kind()) {
        case Kind.Attribute(var type) -> literals.of(value, type);
        case Kind.Calendar _ -> {
          Integer number = buckets.getOrDefault(dimension, Map.of()).get(value);
          yield number == null ? dialect.absent(ColumnType.WHOLE) : Sql.of(String.valueOf(number));
        }
      };
    }
  }
}
