package io.svodka.engine.query;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/// Tables and types as MariaDB and MySQL name them.
record MySqlTypes() implements CatalogWords {
  private static final String REFERENCES =
      """
      select constraint_name as FK_NAME, ordinal_position as KEY_SEQ,
        column_name as FKCOLUMN_NAME, null as PKTABLE_SCHEM,
        referenced_table_schema as PKTABLE_CAT, referenced_table_name as PKTABLE_NAME,
        referenced_column_name as PKCOLUMN_NAME
      from information_schema.key_column_usage
      where table_schema = ? and table_name = ? and referenced_table_name is not null
      """;

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
        references(catalog, place, table));
  }

  /// The driver looks for foreign keys in `show create table`, whose quotes our session has
  /// changed.
  private static ResultSet references(DatabaseMetaData catalog, String schema, String table)
      throws SQLException {
    PreparedStatement statement = catalog.getConnection().prepareStatement(REFERENCES);
    statement.closeOnCompletion();
    statement.setString(1, schema);
    statement.setString(2, table);
    return statement.executeQuery();
  }
}
