package io.svodka.engine.query;

import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/// Tables and types as MariaDB and MySQL name them.
record MySqlTypes() implements CatalogWords {
  @Override
  public String columns() {
    return """
    select c.column_name, c.column_type, c.is_nullable = 'NO'
    from information_schema.columns c
    where c.table_schema = coalesce(nullif(cast(? as char), ''), database()) and c.table_name = ?
    order by c.ordinal_position
    """;
  }

  @Override
  public String type(ResultSetMetaData columns, int index) throws SQLException {
    String name = columns.getColumnTypeName(index).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "decimal" ->
          "decimal(" + columns.getPrecision(index) + "," + columns.getScale(index) + ")";
      case "boolean", "bit" -> "tinyint(1)";
      case "integer" -> "int";
      default -> name;
    };
  }

  @Override
  public Keys keys(DatabaseMetaData catalog, String schema, String table) throws SQLException {
    String place = schema.isEmpty() ? catalog.getConnection().getCatalog() : schema;
    return new Keys(
        catalog.getPrimaryKeys(place, null, table),
        catalog.getIndexInfo(place, null, table, true, false),
        catalog.getImportedKeys(place, null, table));
  }
}
