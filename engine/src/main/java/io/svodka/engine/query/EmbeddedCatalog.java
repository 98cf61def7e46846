package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The catalog of the embedded engine: tables and views of database files, and the results of
/// queries.
record EmbeddedCatalog(Session session, EmbeddedTables tables, SqlFiles files) {
  private static final String NAMED =
      " where database_name = ? and lower(schema_name) = lower(?) and lower(table_name) = lower(?)";
  private static final String TABLES = "select 1 from duckdb_columns()" + NAMED + " limit 1";
  private static final String CONSTRAINTS =
      "select constraint_type, constraint_column_names, referenced_table, referenced_column_names"
          + " from duckdb_constraints()"
          + NAMED
          + " order by constraint_type = 'PRIMARY KEY' desc,"
          + " cast(constraint_column_names as varchar), referenced_table";

  LiveTable table(SourcePlan source, String connection, String table) {
    boolean attached = tables.attached().contains(connection);
    String catalog = attached ? EmbeddedTables.catalog(connection) : "memory";
    List<String> path = EmbeddedTables.path(table);
    try {
      if (!exists(catalog, path)) {
        return new LiveTable.Gone();
      }
      Sql all = Sql.form("select * from {}", tables.place(connection, table));
      return new LiveTable.Found(withKeys(described(all), catalog, path));
    } catch (SQLException e) {
      throw QueryFailures.database("the schema of `" + source.name() + "`", source.span(), e);
    }
  }

  private boolean exists(String catalog, List<String> path) throws SQLException {
    try (PreparedStatement statement = session.connection().prepareStatement(TABLES)) {
      bind(statement, catalog, path);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void bind(PreparedStatement statement, String catalog, List<String> path)
      throws SQLException {
    statement.setString(1, catalog);
    statement.setString(2, path.size() > 1 ? path.get(path.size() - 2) : "main");
    statement.setString(3, path.getLast());
  }

  /// Asks the engine what a query would give; it does not run.
  TableSchema query(SourcePlan source, String connection, String text) {
    Sql select =
        EmbeddedTables.checked(source, EmbeddedTables.select(files.resolved(source, text)));
    try {
      EmbeddedDatabase.execute(session.connection(), List.of("use " + tables.home(connection)));
      return TableSchema.of(described(Sql.form("select * from ({}) q", select)));
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }

  private List<ColumnSchema> described(Sql select) throws SQLException {
    List<ColumnSchema> columns = new ArrayList<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet rows = statement.executeQuery("describe " + select.text())) {
      while (rows.next()) {
        columns.add(
            new ColumnSchema(
                rows.getString("column_name"),
                rows.getString("column_type"),
                Nullability.NULLABLE));
      }
    }
    return columns;
  }

  private TableSchema withKeys(List<ColumnSchema> columns, String catalog, List<String> path)
      throws SQLException {
    List<KeySchema> keys = new ArrayList<>();
    List<ReferenceSchema> references = new ArrayList<>();
    Set<String> required = new HashSet<>();
    try (PreparedStatement statement = session.connection().prepareStatement(CONSTRAINTS)) {
      bind(statement, catalog, path);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<String> names = names(rows.getArray(2));
          switch (rows.getString(1)) {
            case "PRIMARY KEY" -> keys.add(new KeySchema(KeySchema.Kind.PRIMARY, names));
            case "UNIQUE" -> keys.add(new KeySchema(KeySchema.Kind.UNIQUE, names));
            case "NOT NULL" -> required.addAll(names);
            case "FOREIGN KEY" ->
                references.add(
                    new ReferenceSchema(names, rows.getString(3), names(rows.getArray(4))));
            default -> {}
          }
        }
      }
    }
    return new TableSchema(required(columns, required), keys, references);
  }

  private static List<ColumnSchema> required(List<ColumnSchema> columns, Set<String> required) {
    return columns.stream()
        .map(
            column ->
                required.contains(column.name())
                    ? new ColumnSchema(column.name(), column.type(), Nullability.REQUIRED)
                    : column)
        .toList();
  }

  private static List<String> names(Array array) throws SQLException {
    List<String> names = new ArrayList<>();
    for (Object name : (Object[]) array.getArray()) {
      names.add(name.toString());
    }
    return names;
  }
}
