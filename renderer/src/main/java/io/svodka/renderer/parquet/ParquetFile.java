package io.svodka.renderer.parquet;

import io.svodka.model.document.Records;
import io.svodka.model.document.Records.Field;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// Rows on their way into a Parquet file: through a table of the embedded engine.
final class ParquetFile {
  private static final String SCHEMA = "main";
  private static final String TABLE = "rows";

  /// One thread: more give the same rows in blocks of other sizes.
  private static final List<String> SETUP =
      List.of(
          "set autoinstall_known_extensions = false",
          "set autoload_known_extensions = false",
          "set temp_directory = ''",
          "set threads = 1");

  private final Records records;

  ParquetFile(Records records) {
    this.records = records;
  }

  void write(Path file) throws SQLException {
    List<FieldType> types = types();
    try (DuckDBConnection connection =
            new DuckDBDriver()
                .connect("jdbc:duckdb:", new Properties())
                .unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement()) {
      for (String each : SETUP) {
        statement.execute(each);
      }
      statement.execute(table(types));
      fill(connection, types);
      statement.execute(
          "copy " + TABLE + " to '" + file.toString().replace("'", "''") + "' (format parquet)");
    }
  }

  /// Returns the types that hold every value.
  private List<FieldType> types() {
    List<TypeSearch> searches =
        records.fields().stream().map(Field::format).map(TypeSearch::new).toList();
    for (List<Value> row : records.rows()) {
      for (int i = 0; i < searches.size(); i++) {
        searches.get(i).meet(row.get(i));
      }
    }
    return searches.stream().map(TypeSearch::found).toList();
  }

  private String table(List<FieldType> types) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = records.fields().get(i).name().replace("\"", "\"\"");
      columns.add('"' + name + "\" " + types.get(i).sql());
    }
    return "create table " + TABLE + " (" + String.join(", ", columns) + ")";
  }

  private void fill(DuckDBConnection connection, List<FieldType> types) throws SQLException {
    try (DuckDBAppender appender = connection.createAppender(SCHEMA, TABLE)) {
      for (List<Value> row : records.rows()) {
        appender.beginRow();
        for (int i = 0; i < types.size(); i++) {
          types.get(i).append(row.get(i), appender);
        }
        appender.endRow();
      }
    }
  }
}
