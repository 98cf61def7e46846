package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Set;

/// MariaDB and MySQL.
///
/// @param collation that compares letter by letter, trailing blanks included
record MySqlDialect(Dialect kind, String collation) implements SqlDialect {
  private static final int WORKING_DIGITS = 25;

  @Override
  public String typeName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> "char";
      case ColumnType.Whole(), ColumnType.Truth() -> "signed";
      case ColumnType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case ColumnType.Floating() -> "double";
      case ColumnType.Day() -> "date";
      case ColumnType.Moment() -> "datetime(6)";
      case ColumnType.Time() -> "time(6)";
    };
  }

  @Override
  public String smallWhole() {
    return "signed";
  }

  @Override
  public Sql cast(Sql value, ColumnType type) {
    return switch (type) {
      case ColumnType.Truth() -> Sql.form("({} <> 0)", value);
      case ColumnType.Text() -> texts().of(value);
      case ColumnType.Whole(),
          ColumnType.Decimal _,
          ColumnType.Floating(),
          ColumnType.Day(),
          ColumnType.Moment(),
          ColumnType.Time() ->
          Sql.form("cast({} as {})", value, Sql.of(typeName(type)));
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("null");
  }

  /// A `timestamp` is given in the session's zone, which is UTC; it becomes wall time of the
  /// source's zone.
  @Override
  public Sql column(FoundColumn found) {
    if (found.type().equals("TIMESTAMP") && found.declared() instanceof ColumnType.Moment) {
      return times().wallTime(cast(found.name(), found.declared()), found.zone());
    }
    return ownNames(found.declared()).contains(found.type())
        ? found.name()
        : cast(found.name(), found.declared());
  }

  private static Set<String> ownNames(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> Set.of();
      case ColumnType.Whole() -> Set.of("BIGINT", "INTEGER", "INT", "SMALLINT", "TINYINT");
      case ColumnType.Decimal _ -> Set.of("DECIMAL");
      case ColumnType.Floating() -> Set.of("DOUBLE");
      case ColumnType.Truth() -> Set.of("BOOLEAN");
      case ColumnType.Day() -> Set.of("DATE");
      case ColumnType.Moment() -> Set.of("DATETIME");
      case ColumnType.Time() -> Set.of("TIME");
    };
  }

  @Override
  public Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale) {
    return Sql.form(
        "round(cast({} as decimal(65, {})) / nullif({}, 0), {})",
        dividend.sql(),
        Sql.of(String.valueOf(WORKING_DIGITS)),
        divisor.sql(),
        Sql.of(String.valueOf(scale)));
  }

  @Override
  public Sql exact(Sql floating) {
    return Sql.form("cast({} as decimal(38, 10))", floating);
  }

  @Override
  public Sql least(List<Sql> values) {
    return present("least", values);
  }

  @Override
  public Sql greatest(List<Sql> values) {
    return present("greatest", values);
  }

  /// One absent value would make the whole absent, so each place falls back on the others.
  private static Sql present(String function, List<Sql> values) {
    Sql found = values.getFirst();
    for (Sql next : values.subList(1, values.size())) {
      found = Sql.form(function + "(coalesce({}, {}), coalesce({}, {}))", found, next, next, found);
    }
    return found;
  }

  @Override
  public Sql same(Sql left, Sql right) {
    return Sql.form("({} <=> {})", left, right);
  }

  @Override
  public Sql different(Sql left, Sql right) {
    return Sql.form("(not ({} <=> {}))", left, right);
  }

  @Override
  public Misfits misfits() {
    return Misfits.WARN;
  }

  @Override
  public TextSql texts() {
    return new MySqlText(collation);
  }

  @Override
  public TimeSql times() {
    return new MySqlTime();
  }
}
