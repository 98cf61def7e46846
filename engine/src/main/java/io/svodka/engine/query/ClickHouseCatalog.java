package io.svodka.engine.query;

import io.svodka.engine.query.ServerDatabase.TypeOf;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.Nullability;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of a ClickHouse server. Its primary keys order rows and may repeat, so none is told.
record ClickHouseCatalog(Session session) implements ServerCatalog {
  private static final String COLUMNS =
      """
      select name, type from system.columns
      where database = coalesce(nullif(?, ''), currentDatabase()) and table = ?
      order by position
      """;

  @Override
  public LiveTable table(SourcePlan source, String table) {
    try {
      List<ColumnSchema> columns = columns(EmbeddedTables.path(table));
      return columns.isEmpty()
          ? new LiveTable.Gone()
          : new LiveTable.Found(TableSchema.of(columns));
    } catch (SQLException e) {
      throw QueryFailures.database("the schema of `" + source.name() + "`", source.span(), e);
    }
  }

  private List<ColumnSchema> columns(List<String> path) throws SQLException {
    List<ColumnSchema> columns = new ArrayList<>();
    try (PreparedStatement statement = session.connection().prepareStatement(COLUMNS)) {
      statement.setString(1, path.size() > 1 ? path.get(path.size() - 2) : "");
      statement.setString(2, path.getLast());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(column(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return columns;
  }

  private static ColumnSchema column(String name, String type) {
    boolean nullable = type.startsWith("Nullable(") || type.startsWith("LowCardinality(Nullable(");
    return new ColumnSchema(name, type, nullable ? Nullability.NULLABLE : Nullability.REQUIRED);
  }

  @Override
  public TableSchema query(SourcePlan source, String text) {
    Sql rows = ServerDatabase.selected(session, source, text);
    List<ColumnSchema> found = new ArrayList<>();
    TypeOf collecting =
        (columns, i) -> {
          found.add(column(columns.getColumnLabel(i), columns.getColumnTypeName(i)));
          return "";
        };
    try {
      ServerDatabase.described(session, rows, collecting);
      return TableSchema.of(found);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }
}
