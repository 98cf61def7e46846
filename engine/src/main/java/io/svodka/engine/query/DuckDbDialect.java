package io.svodka.engine.query;

import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// The embedded engine.
final class DuckDbDialect implements SqlDialect {
  private final Fetching fetching;

  /// How the rows of results are read.
  enum Fetching {
    /// As the driver hands them over.
    BY_DRIVER,
    /// Where they stand in memory: twice as quick and more, once the way there is built, which
    /// takes longer than a small result.
    IN_MEMORY;

    private static final long FEW_ROWS = 100_000;

    /// Returns the quicker way for tables with so many rows.
    static Fetching of(long rows) {
      return rows > FEW_ROWS ? IN_MEMORY : BY_DRIVER;
    }
  }

  DuckDbDialect() {
    this(Fetching.BY_DRIVER);
  }

  DuckDbDialect(Fetching fetching) {
    this.fetching = fetching;
  }

  /// Divides whole numbers and rounds halves away from zero. DuckDB's own `/` makes a double.
  static final String DIVISION =
      """
      create macro memory.main.svodka_ratio(n, d) as
        case when d = 0 then null
        else cast(sign(n) * sign(d) as hugeint) * ((2 * abs(n) + abs(d)) // (2 * abs(d))) end
      """;

  @Override
  public Dialect kind() {
    return Dialect.DUCKDB;
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
      case ColumnType.Moment() -> "timestamp";
      case ColumnType.Time() -> "time";
    };
  }

  @Override
  public Sql absent(ColumnType type) {
    return Sql.of("null");
  }

  /// A moment that carries a zone becomes wall time of the source's zone.
  @Override
  public Sql column(FoundColumn found) {
    boolean turned =
        found.type().equals(ParquetLoader.WITH_ZONE)
            && found.declared() instanceof ColumnType.Moment;
    return cast(
        turned
            ? Sql.form("timezone({}, {})", Literals.zone(found.zone()), found.name())
            : found.name(),
        found.declared());
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
  public Sql exact(Sql floating) {
    return Sql.form("cast({} as decimal(38, 10))", floating);
  }

  /// Rows are counted by the condition itself: a number for each row costs more than the condition.
  /// It counts nothing, not zero, where the condition is always unknown.
  @Override
  public Sql narrowed(Fold fold, Sql value, Sql condition) {
    return fold == Fold.COUNT && value.equals(Fold.ROW)
        ? Sql.form("coalesce(count_if({}), 0)", condition)
        : SqlDialect.super.narrowed(fold, value, condition);
  }

  @Override
  public boolean groupsBeforeKeys() {
    return true;
  }

  @Override
  public ResultRows rows(ResultSet found, List<ColumnReader> columns) throws SQLException {
    return switch (fetching) {
      case BY_DRIVER -> new DriverRows(found, columns);
      case IN_MEMORY -> ArrowRows.of(found, columns);
    };
  }

  /// Nothing writes once the doors are locked: tables are loaded and files attached for reading, so
  /// that all connections see the same.
  @Override
  public Optional<Connection> beside(Connection connection) throws SQLException {
    return connection.isWrapperFor(DuckDBConnection.class)
        ? Optional.of(connection.unwrap(DuckDBConnection.class).duplicate())
        : Optional.empty();
  }

  @Override
  public TextSql texts() {
    return new StandardText("");
  }

  @Override
  public TimeSql times() {
    return new StandardTime((from, to) -> Sql.form("date_sub('minute', {}, {})", from, to));
  }
}
