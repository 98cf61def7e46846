package io.svodka.engine.query;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/// How a kind of server is asked for the columns of a table, and how it names their types.
interface CatalogWords {

  /// Returns the question for name, type and whether a value is required. Its places are the
  /// schema, which may be null for the usual one, and the table.
  String columns();

  /// Returns the name of a type in a result, as [#columns] gives it.
  String type(ResultSetMetaData columns, int index) throws SQLException;

  Keys keys(DatabaseMetaData catalog, String schema, String table) throws SQLException;

  /// What the driver lists of a table's keys.
  record Keys(ResultSet primary, ResultSet indexes, ResultSet references) {}
}
