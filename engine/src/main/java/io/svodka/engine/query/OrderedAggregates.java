package io.svodka.engine.query;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.util.List;

/// Values by their place, from lists that the database orders while it groups.
record OrderedAggregates(SqlDialect dialect) implements OrderedSql {
  @Override
  public List<Sql> places(Aggregate aggregate, Sql value, List<Sql> groups) {
    return List.of();
  }

  @Override
  public Sql median(Sql value) {
    return Sql.form(
        """
        ((percentile_disc(0.5) within group (order by {})
          + percentile_disc(0.5) within group (order by {} desc)) * 0.5)\
        """,
        value,
        value);
  }

  @Override
  public Sql percentile(Sql value, BigDecimal share) {
    Sql place = Sql.form("((count({}) - 1) * " + share.toPlainString() + ")", value);
    Sql low = element(value, Sql.form("floor({})", place));
    Sql high = element(value, Sql.form("ceil({})", place));
    return OrderedSql.between(low, high, place, share.scale());
  }

  private static Sql element(Sql value, Sql index) {
    return Sql.form(
        "(array_agg({} order by {}) filter (where {} is not null))[cast({} as integer) + 1]",
        value,
        value,
        value,
        index);
  }

  @Override
  public Sql end(Sql value, ColumnType type, Aggregate.Edge edge) {
    String direction = direction(edge);
    Sql order = type instanceof ColumnType.Text ? dialect.texts().byBytes(value) : value;
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

  static String direction(Aggregate.Edge edge) {
    return switch (edge) {
      case FIRST -> "";
      case LAST -> " desc";
    };
  }
}
