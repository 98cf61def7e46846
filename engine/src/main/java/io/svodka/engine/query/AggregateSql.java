package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
    Sql one = narrowed(conditions, Sql.of("1"));
    return switch (aggregate) {
      case Aggregate.CountRows _ -> Sql.form("count({})", one);
      case Aggregate.CountPresent _ -> Sql.form("count({})", value);
      case Aggregate.CountDistinct _ -> Sql.form("count(distinct {})", value);
      case Aggregate.Sum _ ->
          Sql.form("case when count({}) = 0 then 0 else sum({}) end", one, value);
      case Aggregate.Least _ -> Sql.form("min({})", value);
      case Aggregate.Greatest _ -> Sql.form("max({})", value);
      case Aggregate.SumDistinct _ ->
          Sql.form("case when count({}) = 0 then 0 else sum(distinct {}) end", one, value);
      case Aggregate.Median _ -> dialect.median(value);
      case Aggregate.Percentile(_, var share, _) -> percentile(value, share);
      case Aggregate.First(var read, _) -> end(value, read, "");
      case Aggregate.Last(var read, _) -> end(value, read, " desc");
      case Aggregate.AtEdge(_, var of) -> onItsDay(of, column, conditions);
      case Aggregate.EdgeDay(var edge, _) -> edgeOf(edge, conditions);
    };
  }

  /// Writes an exact percentile: databases have their own only over floating-point numbers.
  private static Sql percentile(Sql value, BigDecimal share) {
    Sql place = Sql.form("((count({}) - 1) * " + share.toPlainString() + ")", value);
    Sql low = element(value, Sql.form("floor({})", place));
    Sql high = element(value, Sql.form("ceil({})", place));
    return Sql.form(
        "({} + cast({} - floor({}) as decimal(18, " + share.scale() + ")) * ({} - {}))",
        low,
        place,
        place,
        high,
        low);
  }

  private static Sql element(Sql value, Sql index) {
    return Sql.form(
        "(array_agg({} order by {}) filter (where {} is not null))[cast({} as integer) + 1]",
        value,
        value,
        value,
        index);
  }

  /// Writes the value of the row at an end of time.
  private Sql end(Sql value, RowExpr read, String direction) {
    Sql order = read.type() instanceof ColumnType.Text ? dialect.byBytes(value) : value;
    return Sql.form(
        "(array_agg({} order by t"
            + direction
            + " nulls last, {}"
            + direction
            + ") filter (where {} is not null))[1]",
        value,
        order,
        value);
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
