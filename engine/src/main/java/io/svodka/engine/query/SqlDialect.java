package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;

/// What differs between databases. Everything else is written the same for all.
interface SqlDialect {

  /// Returns the name of a column type.
  String typeName(ColumnType type);

  /// Returns an absent value; typed where the database would otherwise take it for text.
  Sql absent(ColumnType type);

  /// Returns an exact quotient rounded to `scale` digits, absent over zero.
  Sql quotient(ScaledSql dividend, ScaledSql divisor, int scale);

  /// Returns the text so that it is compared by its bytes.
  Sql byBytes(Sql text);

  /// Returns the exact median of the values that are present.
  Sql median(Sql number);

  /// Returns the whole minutes from one moment to another.
  Sql minutesBetween(Sql from, Sql to);

  /// Returns a floating-point number as a decimal, so that sums do not depend on the order of rows.
  Sql exact(Sql floating);

  /// A number and how many digits it has after the point.
  record ScaledSql(Sql sql, int scale) {}
}
