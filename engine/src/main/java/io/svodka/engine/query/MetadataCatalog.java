package io.svodka.engine.query;

import io.svodka.engine.query.ServerDatabase.TypeOf;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The catalog of a server as its driver tells it.
record MetadataCatalog(Session session, CatalogWords words) implements ServerCatalog {

  /// A table with its schema, which is empty for the usual one.
  private record Place(String schema, String table) {
    static Place of(String table) {
      List<String> path = EmbeddedTables.path(table);
      return new Place(path.size() > 1 ? path.get(path.size() - 2) : "", path.getLast());
    }
  }

  @Override
  public LiveTable table(SourcePlan source, String table) {
    Place place = Place.of(table);
    try {
      List<ColumnSchema> columns = columns(place);
      return columns.isEmpty()
          ? new LiveTable.Gone()
          : new LiveTable.Found(withKeys(columns, place));
    } catch (SQLException e) {
      throw QueryFailures.database("the schema of `" + source.name() + "`", source.span(), e);
    }
  }

  private List<ColumnSchema> columns(Place place) throws SQLException {
    List<ColumnSchema> columns = new ArrayList<>();
    try (PreparedStatement statement = session.connection().prepareStatement(words.columns())) {
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

  private TableSchema withKeys(List<ColumnSchema> columns, Place place) throws SQLException {
    var connection = session.connection();
    CatalogWords.Keys keys = words.keys(connection.getMetaData(), place.schema(), place.table());
    try (ResultSet primary = keys.primary();
        ResultSet indexes = keys.indexes();
        ResultSet references = keys.references()) {
      List<KeySchema> found = new ArrayList<>();
      listed(primary, "PK_NAME", "KEY_SEQ", "COLUMN_NAME")
          .forEach((_, names) -> found.add(new KeySchema(KeySchema.Kind.PRIMARY, names)));
      listed(indexes, "INDEX_NAME", "ORDINAL_POSITION", "COLUMN_NAME").values().stream()
          .filter(names -> found.stream().noneMatch(key -> key.columns().equals(names)))
          .sorted(java.util.Comparator.comparing(String::valueOf))
          .toList()
          .forEach(names -> found.add(new KeySchema(KeySchema.Kind.UNIQUE, names)));
      return new TableSchema(columns, found, references(references));
    }
  }

  /// Returns the columns of each key by its name, in their order.
  private static Map<String, List<String>> listed(
      ResultSet rows, String key, String place, String column) throws SQLException {
    Map<String, TreeMap<Integer, String>> found = new TreeMap<>();
    while (rows.next()) {
      String name = String.valueOf(rows.getString(key));
      found
          .computeIfAbsent(name, _ -> new TreeMap<>())
          .put(rows.getInt(place), rows.getString(column));
    }
    Map<String, List<String>> keys = new TreeMap<>();
    found.forEach((name, columns) -> keys.put(name, List.copyOf(columns.values())));
    return keys;
  }

  private record Link(
      String table, TreeMap<Integer, String> own, TreeMap<Integer, String> targets) {}

  private static List<ReferenceSchema> references(ResultSet rows) throws SQLException {
    Map<String, Link> links = new TreeMap<>();
    while (rows.next()) {
      String schema = rows.getString("PKTABLE_SCHEM");
      String home = schema == null ? rows.getString("PKTABLE_CAT") : schema;
      String table = home + "." + rows.getString("PKTABLE_NAME");
      Link link =
          links.computeIfAbsent(
              rows.getString("FK_NAME"), _ -> new Link(table, new TreeMap<>(), new TreeMap<>()));
      link.own().put(rows.getInt("KEY_SEQ"), rows.getString("FKCOLUMN_NAME"));
      link.targets().put(rows.getInt("KEY_SEQ"), rows.getString("PKCOLUMN_NAME"));
    }
    return links.values().stream()
        .map(
            link ->
                new ReferenceSchema(
                    List.copyOf(link.own().values()),
                    link.table(),
                    List.copyOf(link.targets().values())))
        .sorted(java.util.Comparator.comparing(each -> each.columns() + each.table()))
        .toList();
  }

  @Override
  public TableSchema query(SourcePlan source, String text) {
    Sql rows = ServerDatabase.selected(session, source, text);
    List<ColumnSchema> found = new ArrayList<>();
    TypeOf collecting =
        (columns, i) -> {
          String type = words.type(columns, i);
          found.add(new ColumnSchema(columns.getColumnLabel(i), type, Nullability.NULLABLE));
          return type;
        };
    try {
      ServerDatabase.described(session, rows, collecting);
      return TableSchema.of(found);
    } catch (SQLException e) {
      throw QueryFailures.database("the SQL of `" + source.name() + "`", source.span(), e);
    }
  }
}
