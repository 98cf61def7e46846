package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.util.Set;

/// H2.
final class H2Dialect implements SqlDialect {
  /// Its parser takes no more.
  private static final int MOST_BOUND = 100_000;

  /// A quotient has no more digits than its operands give it room for.
  private static final int WORKING_DIGITS = 30;

  @Override
  public Dialect kind() {
    return Dialect.H2;
  }

  @Override
  public String typeName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "varchar";
      case ColumnType.Whole() -> "bigint";
      case ColumnType.Decimal(var precision, var scale) ->
          "numeric(" + precision + ", " + scale + ")";
      case ColumnType.Floating() -> "double precision";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() -> "timestamp";
      case ColumnType.Time() -> "time(6)";
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("cast(null as " + typeName(type) + ")");
  }

  /// A cast to wall time goes by the session's zone, which is UTC, whatever `at time zone` said
  /// before; it becomes wall time of the source's zone by our calendar.
  @Override
  public Sql column(FoundColumn found) {
    boolean own = ownNames(found.declared()).contains(found.type());
    boolean turned =
        found.type().equals("TIMESTAMP WITH TIME ZONE")
            && found.declared() instanceof ColumnType.Moment;
    if (turned) {
      return times().wallTime(Sql.form("cast({} as timestamp)", found.name()), found.zone());
    }
    return own ? found.name() : cast(found.name(), found.declared());
  }

  private static Set<String> ownNames(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> Set.of("CHARACTER VARYING");
      case ColumnType.Whole() -> Set.of("BIGINT", "INTEGER");
      case ColumnType.Decimal _ -> Set.of("NUMERIC", "DECIMAL");
      case ColumnType.Floating() -> Set.of("DOUBLE PRECISION");
      case ColumnType.Truth() -> Set.of("BOOLEAN");
      case ColumnType.Day() -> Set.of("DATE");
      case ColumnType.Moment() -> Set.of("TIMESTAMP");
      case ColumnType.Time() -> Set.of("TIME");
    };
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    return Sql.form(
        "round(cast({} as numeric(100, {})) / nullif({}, 0), {})",
        dividend.sql(),
        Sql.of(String.valueOf(WORKING_DIGITS)),
        divisor.sql(),
        Sql.of(String.valueOf(scale)));
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("cast({} as numeric(38, 10))", floating);
  }

  @Override
  public int mostBound() {
    return MOST_BOUND;
  }

  @Override
  public TextSql texts() {
    return new H2Text();
  }

  @Override
  public TimeSql times() {
    return new H2Time();
  }
}
