package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Values by their place, from the numbers of rows within their group. Absent values are numbered
/// apart, so that the first present one is number 1.
record RowNumbers(SqlDialect dialect, ComponentColumn column) implements OrderedSql {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<Sql> places(Aggregate aggregate, Sql value, List<Sql> groups) {
    return switch (aggregate) {
      case Aggregate.Median _, Aggregate.Percentile _ ->
          List.of(
              numbered(value, groups, value),
              Sql.form("count({}) over ({})", value, partition(groups)).named(count()));
      case Aggregate.First(var read, _) ->
          List.of(ended(value, read.type(), Aggregate.Edge.FIRST, groups));
      case Aggregate.Last(var read, _) ->
          List.of(ended(value, read.type(), Aggregate.Edge.LAST, groups));
      case Aggregate.CountRows _,
          Aggregate.CountPresent _,
          Aggregate.CountDistinct _,
          Aggregate.Sum _,
          Aggregate.SumDistinct _,
          Aggregate.Least _,
          Aggregate.Greatest _,
          Aggregate.AtEdge _,
          Aggregate.EdgeDay _ ->
          List.of();
    };
  }

  private Sql ended(Sql value, ColumnType type, Aggregate.Edge edge, List<Sql> groups) {
    String direction = OrderedAggregates.direction(edge);
    Sql order = type instanceof ColumnType.Text ? dialect.texts().byBytes(value) : value;
    return numbered(
        value,
        groups,
        Sql.form(
            "case when t is null then 1 else 0 end, t" + direction + ", {}" + direction, order));
  }

  private Sql numbered(Sql value, List<Sql> groups, Sql order) {
    List<Sql> apart = new ArrayList<>(groups);
    apart.add(Sql.form("case when {} is null then 1 else 0 end", value));
    return Sql.form("row_number() over ({} order by {})", partition(apart), order).named(number());
  }

  private static Sql partition(List<Sql> groups) {
    return groups.isEmpty() ? Sql.of("") : Sql.form("partition by {}", Sql.join(", ", groups));
  }

  private String number() {
    return "n" + column.slot() + "_" + column.component();
  }

  private String count() {
    return "m" + column.slot() + "_" + column.component();
  }

  /// The middle one, or both: those whose doubled number is at most one off the number of rows plus
  /// one.
  @Override
  public Sql median(Sql value) {
    Sql middle =
        Sql.form(
            "case when 2 * "
                + number()
                + " between "
                + count()
                + " and "
                + count()
                + " + 2 then {} end",
            value);
    return Sql.form("((min({}) + max({})) * {})", middle, middle, constant(HALF));
  }

  @Override
  public Sql percentile(Sql value, BigDecimal share) {
    String place = "((" + count() + " - 1) * " + constant(share).text() + ")";
    Sql low = element(value, "floor(" + place + ")");
    Sql high = element(value, "ceil(" + place + ")");
    return OrderedSql.between(low, high, Sql.of("max" + place), share.scale());
  }

  private Sql constant(BigDecimal number) {
    return dialect.numbers().constant(number, ComponentColumn.EXACT);
  }

  private Sql element(Sql value, String index) {
    return Sql.form("max(case when " + number() + " = " + index + " + 1 then {} end)", value);
  }

  @Override
  public Sql end(Sql value, ColumnType type, Aggregate.Edge edge) {
    return Sql.form("max(case when " + number() + " = 1 then {} end)", value);
  }
}
