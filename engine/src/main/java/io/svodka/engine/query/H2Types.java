package io.svodka.engine.query;

import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/// Tables and types as H2 names them.
record H2Types() implements CatalogWords {
  private static final int MOST_DIGITS = 38;

  @Override
  public String columns() {
    return """
    select c.column_name,
      case
        when c.data_type = 'NUMERIC' and c.declared_numeric_precision is null then 'numeric'
        when c.data_type = 'NUMERIC'
          then 'numeric(' || c.numeric_precision || ',' || c.numeric_scale || ')'
        when c.data_type = 'ENUM' then 'enum(' || (
          select listagg('''' || replace(e.value_name, '''', '''''') || '''', ', ')
            within group (order by e.value_ordinal)
          from information_schema.enum_values e
          where e.object_schema = c.table_schema and e.object_name = c.table_name
            and e.object_type = 'TABLE' and e.enum_identifier = c.dtd_identifier) || ')'
        when c.data_type in ('CHARACTER', 'CHARACTER VARYING')
          then lower(c.data_type) || '(' || c.character_maximum_length || ')'
        else lower(c.data_type)
      end,
      c.is_nullable = 'NO'
    from information_schema.columns c
    where c.table_schema = coalesce(nullif(cast(? as varchar), ''), schema()) and c.table_name = ?
    order by c.ordinal_position
    """;
  }

  @Override
  public String type(ResultSetMetaData columns, int index) throws SQLException {
    String name = columns.getColumnTypeName(index).toLowerCase(Locale.ROOT);
    int precision = columns.getPrecision(index);
    return switch (name) {
      case "numeric", "decimal" ->
          precision > MOST_DIGITS
              ? "numeric"
              : "numeric(" + precision + "," + columns.getScale(index) + ")";
      case "enum" -> "character varying";
      default -> name;
    };
  }

  @Override
  public Keys keys(DatabaseMetaData catalog, String schema, String table) throws SQLException {
    String place = schema.isEmpty() ? catalog.getConnection().getSchema() : schema;
    return new Keys(
        catalog.getPrimaryKeys(null, place, table),
        catalog.getIndexInfo(null, place, table, true, false),
        catalog.getImportedKeys(null, place, table));
  }
}
