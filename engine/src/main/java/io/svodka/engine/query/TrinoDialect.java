package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/// Trino.
final class TrinoDialect implements SqlDialect {
  private static final int MOST_DIGITS = 38;

  @Override
  public Dialect kind() {
    return Dialect.TRINO;
  }

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
      case ColumnType.Moment() -> "timestamp(6)";
      case ColumnType.Time() -> "time(6)";
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("cast(null as " + typeName(type) + ")");
  }

  /// Names of columns are kept in small letters, and found in any.
  @Override
  public String kept(String column) {
    return column.toLowerCase(Locale.ENGLISH);
  }

  /// An expression without a name is labelled `_col0`, and not found by it.
  @Override
  public Sql labelled(Sql rows, List<String> labels) {
    return Sql.form("{} ({})", rows, Sql.join(", ", labels.stream().map(Sql::name).toList()));
  }

  /// Blanks at the end of a `char` only fill its length.
  @Override
  public Sql column(FoundColumn found) {
    String type = found.type().replaceFirst("\\(.*?\\)", "");
    return switch (found.declared()) {
      case ColumnType.Moment() when type.equals("timestamp with time zone") ->
          Sql.form(
              "cast({} at time zone {} as timestamp(6))",
              found.name(),
              Literals.zone(found.zone()));
      case ColumnType.Text() when type.equals("char") ->
          Sql.form("trim(trailing ' ' from cast({} as varchar))", found.name());
      case ColumnType declared ->
          ownName(declared).equals(type) ? found.name() : cast(found.name(), declared);
    };
  }

  /// Narrow whole numbers are cast: they would overflow where they are multiplied.
  private String ownName(ColumnType type) {
    return typeName(type).replaceFirst("\\(.*?\\)", "");
  }

  /// The quotient of decimals has the digits of the longer one, so the dividend is given as many as
  /// are asked for, and a divisor that has more is made whole first.
  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    int surplus = divisor.scale() > scale ? divisor.scale() : 0;
    return Sql.form(
        "(cast({} as decimal(" + MOST_DIGITS + ", " + scale + ")) / nullif({}, 0))",
        lifted(dividend.sql(), surplus),
        surplus == 0
            ? divisor.sql()
            : Sql.form("cast({} as decimal(38, 0))", lifted(divisor.sql(), surplus)));
  }

  private static Sql lifted(Sql number, int digits) {
    return digits == 0
        ? number
        : Sql.form("({} * decimal '" + BigInteger.TEN.pow(digits) + "')", number);
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("cast({} as decimal(38, 10))", floating);
  }

  @Override
  public Sql least(List<Sql> values) {
    return present("array_min", values);
  }

  @Override
  public Sql greatest(List<Sql> values) {
    return present("array_max", values);
  }

  /// One absent value would make the whole absent, so only those present are listed.
  private static Sql present(String function, List<Sql> values) {
    return Sql.form(function + "(filter(array[{}], x -> x is not null))", Sql.join(", ", values));
  }

  @Override
  public TextSql texts() {
    return new TrinoText();
  }

  @Override
  public TimeSql times() {
    return new TrinoTime();
  }
}
