package io.svodka.engine.query;

import io.svodka.engine.query.SqlDialect.Fold;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Aggregate.Edge;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes aggregates over the named columns that [FactRows] gives.
///
/// @param bySlot whether rows of several slots are mixed
record AggregateSql(SqlDialect dialect, boolean bySlot) {

  /// Name of the column that holds the day of a row.
  static final String DAY = "row_day";

  /// Returns whether an aggregate reads the days of rows.
  static boolean readsDays(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.AtEdge _, Aggregate.EdgeDay _ -> true;
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.SumDistinct _,
          Aggregate.Median _,
          Aggregate.Percentile _,
          Aggregate.First _,
          Aggregate.Last _ ->
          false;
    };
  }

  Sql write(ComponentColumn column) {
    return write(column.aggregate(), column, conditions(column));
  }

  private Sql write(Aggregate aggregate, ComponentColumn column, List<Sql> conditions) {
    Sql value = narrowed(conditions, Sql.of("v" + column.component()));
    Sql rows = of(Fold.COUNT, Fold.ROW, conditions);
    return switch (aggregate) {
      case Aggregate.CountRows _ -> rows;
      case Aggregate.CountPresent _ -> of(Fold.COUNT, Sql.of("v" + column.component()), conditions);
      case Aggregate.CountDistinct _ -> dialect.numbers().count(Sql.form("distinct {}", value));
      case Aggregate.Sum _ ->
          Sql.form(
              "case when {} = 0 then 0 else {} end",
              rows,
              of(Fold.SUM, Sql.of("v" + column.component()), conditions));
      case Aggregate.Least(var read, _) -> extreme("min", value, read);
      case Aggregate.Greatest(var read, _) -> extreme("max", value, read);
      case Aggregate.SumDistinct _ ->
          Sql.form("case when {} = 0 then 0 else sum(distinct {}) end", rows, value);
      case Aggregate.Median _ -> ordered(column).median(value);
      case Aggregate.Percentile(_, var share, _) -> ordered(column).percentile(value, share);
      case Aggregate.First(var read, _) -> ordered(column).end(value, read.type(), Edge.FIRST);
      case Aggregate.Last(var read, _) -> ordered(column).end(value, read.type(), Edge.LAST);
      case Aggregate.AtEdge(_, var of) -> onItsDay(of, column, conditions);
      case Aggregate.EdgeDay(var edge, _) -> edgeOf(edge, conditions);
    };
  }

  private OrderedSql ordered(ComponentColumn column) {
    return switch (dialect.abilities().ordered()) {
      case IN_AGGREGATES -> new OrderedAggregates(dialect);
      case BY_ROW_NUMBER -> new RowNumbers(dialect, column);
    };
  }

  /// Texts come here as what they are ordered by.
  private Sql extreme(String function, Sql value, RowExpr read) {
    Sql found = Sql.form(function + "({})", value);
    return read.type() instanceof ColumnType.Text ? dialect.texts().fromBytes(found) : found;
  }

  private Sql onItsDay(Aggregate of, ComponentColumn column, List<Sql> conditions) {
    List<Sql> narrower = onDay(column, conditions);
    return Sql.form(
        "case when {} > 0 then {} end",
        of(Fold.COUNT, Fold.ROW, narrower),
        write(of, column, narrower));
  }

  private static Sql edgeOf(Aggregate.Edge edge, List<Sql> conditions) {
    String function =
        switch (edge) {
          case FIRST -> "min";
          case LAST -> "max";
        };
    return Sql.form(function + "({})", narrowed(conditions, Sql.of(DAY)));
  }

  /// Returns the days that aggregates of one day are taken on, in every group of the finest level.
  List<Sql> edges(List<ComponentColumn> columns, List<Sql> groups) {
    Sql partition =
        groups.isEmpty() ? Sql.of("") : Sql.form("partition by {}", Sql.join(", ", groups));
    List<Sql> edges = new ArrayList<>();
    for (ComponentColumn column : columns) {
      if (column.aggregate() instanceof Aggregate.AtEdge(var edge, _)) {
        Sql day = edgeOf(edge, conditions(column));
        edges.add(Sql.form("{} over ({})", day, partition).named(edgeName(column)));
      }
    }
    return edges;
  }

  /// Returns the places of rows in the order of their group, where the database wants them before
  /// it groups. They come after [#edges], which they may depend on.
  List<Sql> places(List<ComponentColumn> columns, List<Sql> groups) {
    return columns.stream()
        .filter(column -> isOrdered(column.aggregate()))
        .flatMap(column -> places(column, column.aggregate(), groups, conditions(column)))
        .toList();
  }

  private Stream<Sql> places(
      ComponentColumn column, Aggregate aggregate, List<Sql> groups, List<Sql> conditions) {
    if (aggregate instanceof Aggregate.AtEdge(_, var of)) {
      return places(column, of, groups, onDay(column, conditions));
    }
    Sql value = narrowed(conditions, Sql.of("v" + column.component()));
    return ordered(column).places(aggregate, value, groups).stream();
  }

  /// Returns whether the order of rows within their group matters.
  static boolean isOrdered(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.Median _, Aggregate.Percentile _, Aggregate.First _, Aggregate.Last _ -> true;
      case Aggregate.AtEdge(_, var of) -> isOrdered(of);
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.SumDistinct _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.EdgeDay _ ->
          false;
    };
  }

  private static List<Sql> onDay(ComponentColumn column, List<Sql> conditions) {
    List<Sql> narrower = new ArrayList<>(conditions);
    narrower.add(Sql.of(DAY + " = " + edgeName(column)));
    return narrower;
  }

  private static String edgeName(ComponentColumn column) {
    return "e" + column.slot() + "_" + column.component();
  }

  private List<Sql> conditions(ComponentColumn column) {
    List<Sql> conditions = new ArrayList<>();
    if (!column.aggregate().condition().equals(RowExpr.ALWAYS)) {
      conditions.add(Sql.of("c" + column.alike()));
    }
    if (bySlot) {
      conditions.add(Sql.of("s" + column.slot()));
    }
    return conditions;
  }

  private Sql of(Fold fold, Sql value, List<Sql> conditions) {
    return conditions.isEmpty()
        ? fold.of(dialect.numbers(), value)
        : dialect.narrowed(fold, value, Sql.join(" and ", conditions));
  }

  private static Sql narrowed(List<Sql> conditions, Sql value) {
    return conditions.isEmpty()
        ? value
        : Sql.form("case when {} then {} end", Sql.join(" and ", conditions), value);
  }
}
