package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;

/// The embedded engine.
final class DuckDbDialect implements SqlDialect {
  /// Divides whole numbers and rounds halves away from zero. DuckDB's own `/` makes a double.
  static final String DIVISION =
      """
      create macro memory.main.svodka_ratio(n, d) as
        case when d = 0 then null
        else cast(sign(n) * sign(d) as hugeint) * ((2 * abs(n) + abs(d)) // (2 * abs(d))) end
      """;

  @Override
  public String typeName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "varchar";
      case ColumnType.Whole() -> "bigint";
      case ColumnType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case ColumnType.Floating() -> "double";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() -> "timestamp";
      case ColumnType.Time() -> "time";
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("null");
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    BigInteger lift = BigInteger.TEN.pow(scale + divisor.scale() - dividend.scale());
    return Sql.form(
        "(cast(svodka_ratio({} * {}, {}) as decimal(38, 0)) * {})",
        unscaled(dividend),
        Sql.of(lift.toString()),
        unscaled(divisor),
        Sql.of(BigDecimal.ONE.movePointLeft(scale).toPlainString()));
  }

  private static Sql unscaled(ScaledSql number) {
    String unit = BigInteger.TEN.pow(number.scale()).toString();
    return Sql.form("cast({} * {} as hugeint)", number.sql(), Sql.of(unit));
  }

  @Override
  public Sql byBytes(Sql text) {
    return text;
  }

  @Override
  public Sql median(Sql number) {
    return Sql.form("((quantile_disc({}, 0.5) - quantile_disc(-({}), 0.5)) * 0.5)", number, number);
  }

  @Override
  public Sql minutesBetween(Sql from, Sql to) {
    return Sql.form("date_sub('minute', {}, {})", from, to);
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("cast({} as decimal(38, 10))", floating);
  }
}
