package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.util.Set;

/// PostgreSQL.
final class PostgresDialect implements SqlDialect {
  /// PostgreSQL gives a quotient as many digits as its longer operand has.
  private static final int WORKING_DIGITS = 30;

  /// Its protocol counts them by 16 bits.
  private static final int MOST_BOUND = 65_535;

  @Override
  public Dialect kind() {
    return Dialect.POSTGRES;
  }

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
  public Sql column(FoundColumn found) {
    if (found.type().equals("timestamptz") && found.declared() instanceof ColumnType.Moment) {
      return Sql.form("timezone({}, {})", Literals.zone(found.zone()), found.name());
    }
    return ownNames(found.declared()).contains(found.type())
        ? found.name()
        : cast(found.name(), found.declared());
  }

  private static Set<String> ownNames(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> Set.of("text");
      case ColumnType.Whole() -> Set.of("int8", "bigserial");
      case ColumnType.Decimal _ -> Set.of("numeric");
      case ColumnType.Floating() -> Set.of("float8");
      case ColumnType.Truth() -> Set.of("bool");
      case ColumnType.Day() -> Set.of("date");
      case ColumnType.Moment() -> Set.of("timestamp");
      case ColumnType.Time() -> Set.of("time");
    };
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

  /// Takes a tenth less time than a choice for each row.
  @Override
  public Sql narrowed(Fold fold, Sql value, Sql condition) {
    return Sql.form("{} filter (where {})", fold.of(numbers(), value), condition);
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("round(cast({} as numeric), 10)", floating);
  }

  @Override
  public int mostBound() {
    return MOST_BOUND;
  }

  @Override
  public TextSql texts() {
    return new StandardText(" collate \"C\"");
  }

  @Override
  public TimeSql times() {
    return new StandardTime(
        (from, to) ->
            Sql.form("cast(trunc(extract(epoch from ({} - {})) / 60) as bigint)", to, from));
  }
}
