package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.schema.LiveTable;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The catalog of an SQLite file.
record SqliteCatalog(Path path) implements ServerCatalog {
  private static final String COLUMNS =
      "select name, type, \"notnull\" or pk > 0, pk from pragma_table_xinfo(?) order by cid";
  private static final String INDEXES =
      "select l.name, c.name from pragma_index_list(?) as l join pragma_index_info(l.name) as c"
          + " where l.\"unique\" and not l.partial and l.origin <> 'pk' order by l.name, c.seqno";
  private static final String REFERENCES =
      "select id, \"table\", \"from\", \"to\" from pragma_foreign_key_list(?) order by id, seq";

  /// Asks one thing of the file.
  private interface Question<T> {
    T ask(SqliteFile file) throws SQLException;
  }

  @Override
  public LiveTable table(SourcePlan source, String table) {
    String name = EmbeddedTables.path(table).getLast();
    return asking("the schema of `" + source.name() + "`", source, file -> table(file, name));
  }

  private static LiveTable table(SqliteFile file, String table) throws SQLException {
    List<ColumnSchema> columns = new ArrayList<>();
    TreeMap<Integer, String> key = new TreeMap<>();
    for (List<String> row : rows(file, COLUMNS, 4, table)) {
      boolean required = row.get(2).equals("1");
      columns.add(
          new ColumnSchema(
              row.get(0), row.get(1), required ? Nullability.REQUIRED : Nullability.NULLABLE));
      if (!row.get(3).equals("0")) {
        key.put(Integer.valueOf(row.get(3)), row.get(0));
      }
    }
    if (columns.isEmpty()) {
      return new LiveTable.Gone();
    }
    List<KeySchema> keys = new ArrayList<>();
    if (!key.isEmpty()) {
      keys.add(new KeySchema(KeySchema.Kind.PRIMARY, List.copyOf(key.values())));
    }
    lists(rows(file, INDEXES, 2, table))
        .forEach((_, names) -> keys.add(new KeySchema(KeySchema.Kind.UNIQUE, names)));
    return new LiveTable.Found(new TableSchema(columns, keys, references(file, table)));
  }

  private static List<ReferenceSchema> references(SqliteFile file, String table)
      throws SQLException {
    Map<String, List<List<String>>> links = new TreeMap<>();
    for (List<String> row : rows(file, REFERENCES, 4, table)) {
      links.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row);
    }
    return links.values().stream()
        .map(
            link ->
                new ReferenceSchema(
                    link.stream().map(row -> row.get(2)).toList(),
                    link.getFirst().get(1),
                    link.stream().map(row -> row.get(3)).toList()))
        .sorted(java.util.Comparator.comparing(each -> each.columns() + each.table()))
        .toList();
  }

  private static Map<String, List<String>> lists(List<List<String>> pairs) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    pairs.forEach(
        pair -> lists.computeIfAbsent(pair.get(0), _ -> new ArrayList<>()).add(pair.get(1)));
    return lists;
  }

  private static List<List<String>> rows(
      SqliteFile file, String question, int columns, String table) throws SQLException {
    List<List<String>> answers = new ArrayList<>();
    try (PreparedStatement statement = file.connection().prepareStatement(question)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(String.valueOf(rows.getString(i)));
          }
          answers.add(row);
        }
      }
    }
    return answers;
  }

  @Override
  public TableSchema query(SourcePlan source, String text) {
    return asking(
        "the SQL of `" + source.name() + "`",
        source,
        file ->
            TableSchema.of(
                file.columns(SqliteFile.rows(source)).stream()
                    .map(c -> new ColumnSchema(c.name(), c.type(), Nullability.NULLABLE))
                    .toList()));
  }

  private <T> T asking(String what, SourcePlan source, Question<T> question) {
    try (SqliteFile file = SqliteFile.open(path)) {
      return question.ask(file);
    } catch (SQLException e) {
      throw QueryFailures.database(what, source.span(), e);
    }
  }
}
