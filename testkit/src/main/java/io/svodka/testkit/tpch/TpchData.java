package io.svodka.testkit.tpch;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/// The eight tables of TPC-H as text files, on their way into databases. A scale of 1 has six
/// million lines of orders; the same scale always gives the same rows.
public record TpchData(Path folder) {

  /// Writes the tables, one file each: a row a line, cells between bars.
  public static TpchData write(Path folder, double scale) throws IOException {
    Files.createDirectories(folder);
    TpchData data = new TpchData(folder);
    for (TpchTable<?> table : TpchTable.getTables()) {
      data.write(table, scale);
    }
    return data;
  }

  private <E extends TpchEntity> void write(TpchTable<E> table, double scale) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file(table.getTableName()))) {
      for (E row : table.createGenerator(scale, 1, 1)) {
        String line = row.toLine();
        out.write(line, 0, line.length() - 1);
        out.write('\n');
      }
    }
  }

  private Path file(String table) {
    return folder.resolve(table + ".tbl");
  }

  /// Makes the tables in a database of DuckDB and fills them.
  public void loadIntoDuckDb(Connection connection) throws SQLException, IOException {
    createTables(connection);
    try (Statement statement = connection.createStatement()) {
      for (String table : names()) {
        statement.execute(
            "copy "
                + table
                + " from '"
                + file(table).toString().replace("'", "''")
                + "' (format csv, delimiter '|', header false, quote '', auto_detect false)");
      }
    }
  }

  /// Makes the tables in a database of PostgreSQL and fills them.
  public void loadIntoPostgres(Connection connection) throws SQLException, IOException {
    createTables(connection);
    for (String table : names()) {
      try (BufferedReader rows = Files.newBufferedReader(file(table))) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (delimiter '|')", rows);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  /// Makes the tables in a database of ClickHouse, which reads the files by itself, and fills them.
  public void loadIntoClickHouse(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables().lines().toList()) {
        statement.execute(table.replace(";", " engine = MergeTree order by tuple()"));
      }
      for (String table : names()) {
        String file = file(table).toAbsolutePath().toString().replace("'", "''");
        statement.execute(
            "insert into "
                + table
                + " select * from file('"
                + file
                + "', 'CSV')"
                + " settings format_csv_delimiter = '|', format_csv_allow_double_quotes = 0,"
                + " input_format_csv_trim_whitespaces = 0");
      }
    }
  }

  private static void createTables(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(tables());
    }
  }

  private static String tables() throws IOException {
    try (InputStream sql = TpchData.class.getResourceAsStream("tables.sql")) {
      byte[] bytes = Objects.requireNonNull(sql, "tables.sql").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static List<String> names() {
    return TpchTable.getTables().stream().map(table -> table.getTableName()).toList();
  }
}
