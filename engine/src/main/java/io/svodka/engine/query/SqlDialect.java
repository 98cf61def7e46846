package io.svodka.engine.query;

import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Dialect;
import io.svodka.model.value.ColumnType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What differs between databases. Everything else is written the same for all.
interface SqlDialect {

  Dialect kind();

  default Abilities abilities() {
    return kind().abilities();
  }

  /// Returns the name of a type as `cast` takes it.
  String typeName(ColumnType type);

  /// Returns the type that numbers of digits and letters have.
  default String smallWhole() {
    return "integer";
  }

  /// Returns a value as one of another type.
  default Sql cast(Sql value, ColumnType type) {
    return Sql.form("cast({} as {})", value, Sql.of(typeName(type)));
  }

  /// Returns the name of a column as the database keeps it.
  default String kept(String column) {
    return column;
  }

  /// Returns a table of an author's SQL so that its columns are found by the labels of its result.
  default Sql labelled(Sql rows, List<String> labels) {
    return rows;
  }

  /// Returns an absent value; typed where the database would otherwise take it for text.
  Sql absent(ColumnType type);

  /// Returns a column of a source with its declared type, cast only where it has another one, so
  /// that indexes stay of use.
  Sql column(FoundColumn found);

  /// Returns an exact quotient rounded to `scale` digits, absent over zero.
  Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale);

  /// Returns a floating-point number as a decimal, so that sums do not depend on the order of rows.
  Sql exact(Sql floating);

  /// Returns an aggregate over the rows that meet a condition.
  default Sql narrowed(Fold fold, Sql value, Sql condition) {
    return fold.of(numbers(), Sql.form("case when {} then {} end", condition, value));
  }

  /// Aggregates that a database may narrow by itself.
  enum Fold {
    COUNT,
    SUM;

    /// What a row counts as.
    static final Sql ROW = Sql.of("1");

    Sql of(NumberSql numbers, Sql value) {
      return switch (this) {
        case COUNT -> numbers.count(value);
        case SUM -> Sql.form("sum({})", value);
      };
    }
  }

  /// Returns the least of the values that are present.
  default Sql least(List<Sql> values) {
    return Sql.form("least({})", Sql.join(", ", values));
  }

  /// Returns the greatest of the values that are present.
  default Sql greatest(List<Sql> values) {
    return Sql.form("greatest({})", Sql.join(", ", values));
  }

  /// Returns the condition that both values are equal or both absent.
  default Sql same(Sql left, Sql right) {
    return Sql.form("({} is not distinct from {})", left, right);
  }

  /// Returns the opposite of [#same].
  default Sql different(Sql left, Sql right) {
    return Sql.form("({} is distinct from {})", left, right);
  }

  /// Returns what becomes of values that do not fit.
  default Misfits misfits() {
    return Misfits.FAIL;
  }

  /// What a database does with a value that a cast or a sum cannot keep.
  enum Misfits {
    FAIL,
    /// It goes on with another value and says so in a warning, which we take for a failure. The
    /// rows of a result are read at once, since each statement forgets the warnings of the last.
    WARN
  }

  /// Returns how many texts may be bound to one statement.
  default int mostBound() {
    return Integer.MAX_VALUE;
  }

  /// Returns a second connection that sees the very same data; nothing where it takes one
  /// transaction to see one state of it.
  default Optional<Connection> beside(Connection connection) throws SQLException {
    return Optional.empty();
  }

  /// Returns whether groups are narrowed to the keys of a burst quicker than rows are.
  default boolean groupsBeforeKeys() {
    return false;
  }

  /// Returns the rows of a result by the quickest way that its driver has.
  default ResultRows rows(ResultSet found, List<ColumnReader> columns) throws SQLException {
    return new DriverRows(found, columns);
  }

  default NumberSql numbers() {
    return NumberSql.PLAIN;
  }

  TextSql texts();

  TimeSql times();

  /// A number and how many digits it has after the point.
  record ScaledSql(Sql sql, int scale) {}
}
