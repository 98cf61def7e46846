package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;

/// PostgreSQL.
final class PostgresDialect implements SqlDialect {
  /// PostgreSQL gives a quotient as many digits as its longer operand has.
  private static final int WORKING_DIGITS = 30;

  @Override
  public String typeName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "text";
      case ColumnType.Whole() -> "bigint";
      case ColumnType.Decimal _ -> "numeric";
      case ColumnType.Floating() -> "double precision";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() -> "timestamp";
      case ColumnType.Time() -> "time";
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("cast(null as " + typeName(type) + ")");
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    return Sql.form(
        "round(cast({} as numeric(90, {})) / nullif({}, 0), {})",
        dividend.sql(),
        Sql.of(String.valueOf(WORKING_DIGITS)),
        divisor.sql(),
        Sql.of(String.valueOf(scale)));
  }

  @Override
  public Sql byBytes(Sql text) {
    return Sql.form("{} collate \"C\"", text);
  }

  @Override
  public Sql median(Sql number) {
    return Sql.form(
        """
        ((percentile_disc(0.5) within group (order by {})
          + percentile_disc(0.5) within group (order by {} desc)) * 0.5)\
        """,
        number,
        number);
  }

  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return Sql.form("cast(trunc(extract(epoch from ({} - {})) / 60) as bigint)", to, from);
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("round(cast({} as numeric), 10)", floating);
  }
}
