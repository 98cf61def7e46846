package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes aggregates over the named columns that [FactRows] gives.
///
/// @param bySlot whether rows of several slots are mixed
record AggregateSql(SqlDialect dialect, boolean bySlot) {

  /// Name of the column that holds the day of a row.
  static final String DAY = "row_day";

  /// Returns what an aggregate reads besides its condition.
  static Optional<RowExpr> input(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _ -> Optional.empty();
      case Aggregate.CountPresent(var value, _) -> Optional.of(value);
      case Aggregate.CountDistinct(var value, _) -> Optional.of(value);
      case Aggregate.Sum(var value, _) -> Optional.of(value);
      case Aggregate.Least(var value, _) -> Optional.of(value);
      case Aggregate.Greatest(var value, _) -> Optional.of(value);
      case Aggregate.Median(var value, _) -> Optional.of(value);
      case Aggregate.AtEdge(_, var of) -> input(of);
      case Aggregate.EdgeDay _ -> Optional.empty();
    };
  }

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
          Aggregate.Median _ ->
          false;
    };
  }

  Sql write(ComponentColumn column) {
    return write(column.aggregate(), column, conditions(column));
  }

  private Sql write(Aggregate aggregate, ComponentColumn column, List<Sql> conditions) {
    Sql value = narrowed(conditions, Sql.of("v" + column.component()));
    Sql one = narrowed(conditions, Sql.of("1"));
    return switch (aggregate) {
      case Aggregate.CountRows _ -> Sql.form("count({})", one);
      case Aggregate.CountPresent _ -> Sql.form("count({})", value);
      case Aggregate.CountDistinct _ -> Sql.form("count(distinct {})", value);
      case Aggregate.Sum _ ->
          Sql.form("case when count({}) = 0 then 0 else sum({}) end", one, value);
      case Aggregate.Least _ -> Sql.form("min({})", value);
      case Aggregate.Greatest _ -> Sql.form("max({})", value);
      case Aggregate.Median _ -> dialect.median(value);
      case Aggregate.AtEdge(_, var of) -> onItsDay(of, column, conditions);
      case Aggregate.EdgeDay(var edge, _) -> edgeOf(edge, conditions);
    };
  }

  private Sql onItsDay(Aggregate of, ComponentColumn column, List<Sql> conditions) {
    List<Sql> narrower = new ArrayList<>(conditions);
    narrower.add(Sql.of(DAY + " = " + edgeName(column)));
    return Sql.form(
        "case when count({}) > 0 then {} end",
        narrowed(narrower, Sql.of("1")),
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
        edges.add(Sql.form("{} over ({})", day, partition).as(edgeName(column)));
      }
    }
    return edges;
  }

  private static String edgeName(ComponentColumn column) {
    return "e" + column.slot() + "_" + column.component();
  }

  private List<Sql> conditions(ComponentColumn column) {
    List<Sql> conditions = new ArrayList<>();
    if (!column.aggregate().condition().equals(RowExpr.ALWAYS)) {
      conditions.add(Sql.of("c" + column.component()));
    }
    if (bySlot) {
      conditions.add(Sql.of("s" + column.slot()));
    }
    return conditions;
  }

  private static Sql narrowed(List<Sql> conditions, Sql value) {
    return conditions.isEmpty()
        ? value
        : Sql.form("case when {} then {} end", Sql.join(" and ", conditions), value);
  }
}
