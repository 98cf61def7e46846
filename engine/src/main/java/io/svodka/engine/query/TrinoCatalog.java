package io.svodka.engine.query;

import io.svodka.engine.query.ServerDatabase.TypeOf;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.Nullability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The catalogs of a Trino cluster. It knows no keys and no references.
record TrinoCatalog(Session session) implements ServerCatalog {
  private static final String COLUMNS =
      """
      select c.column_name, c.data_type, c.is_nullable = 'NO'
      from {}.information_schema.columns c
      where c.table_schema = lower(cast(? as varchar)) and c.table_name = lower(cast(? as varchar))
      order by c.ordinal_position
      """;

  /// A table of a schema of a catalog.
  private record Place(String catalog, String schema, String table) {
    /// @param home whose catalog and schema hold where a name leaves them out
    static Place of(String table, Connection home) throws SQLException {
      List<String> path = EmbeddedTables.path(table);
      int parts = path.size();
      return new Place(
          parts > 2 ? path.get(parts - 3) : Objects.requireNonNullElse(home.getCatalog(), ""),
          parts > 1 ? path.get(parts - 2) : Objects.requireNonNullElse(home.getSchema(), ""),
          path.getLast());
    }
  }

  @Override
  public LiveTable table(SourcePlan source, String table) {
    try {
      List<ColumnSchema> columns = columns(Place.of(table, session.connection()));
      return columns.isEmpty()
          ? new LiveTable.Gone()
          : new LiveTable.Found(TableSchema.of(columns));
    } catch (SQLException e) {
      throw QueryFailures.database("the schema of `" + source.name() + "`", source.span(), e);
    }
  }

  private List<ColumnSchema> columns(Place place) throws SQLException {
    String question = Sql.form(COLUMNS, Sql.name(place.catalog())).text();
    List<ColumnSchema> columns = new ArrayList<>();
    try (PreparedStatement statement = session.connection().prepareStatement(question)) {
      statement.setString(1, place.schema());
      statement.setString(2, place.table());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Nullability nullability =
              rows.getBoolean(3) ? Nullability.REQUIRED : Nullability.NULLABLE;
          columns.add(new ColumnSchema(rows.getString(1), rows.getString(2), nullability));
        }
      }
    }
    return columns;
  }

  @Override
  public TableSchema query(SourcePlan source, String text) {
    Sql rows = ServerDatabase.selected(session, source, text);
    List<ColumnSchema> found = new ArrayList<>();
    TypeOf collecting =
        (columns, i) -> {
          found.add(column(columns, i));
          return "";
        };
    try {
      ServerDatabase.described(session, rows, collecting);
      return TableSchema.of(found);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }

  private static ColumnSchema column(ResultSetMetaData columns, int index) throws SQLException {
    return new ColumnSchema(
        columns.getColumnLabel(index), columns.getColumnTypeName(index), Nullability.NULLABLE);
  }
}
