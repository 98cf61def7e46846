package io.svodka.reader.rows;

import io.svodka.reader.opened.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;

/// Reads files of rows.
public final class RowsReader {
  private RowsReader() {}

  /// Returns the lines of a file that is text.
  public static Opened.Rows text(byte[] content) {
    return new Opened.Rows(new String(content, StandardCharsets.UTF_8).lines().toList());
  }

  /// Returns the names of the columns and the rows of a Parquet file.
  ///
  /// @throws IOException when it is none
  public static Opened.Rows parquet(byte[] content) throws IOException {
    return parquet(content, " ");
  }

  /// Returns the same with `between` between the cells of a row.
  ///
  /// @throws IOException when it is no Parquet file
  public static Opened.Rows parquet(byte[] content, String between) throws IOException {
    Path file = Files.createTempFile("svodka-opened-", ".parquet");
    try {
      Files.write(file, content);
      return new Opened.Rows(lines(file, between));
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<String> lines(Path file, String between) throws SQLException {
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("from read_parquet('" + file + "')")) {
      List<Integer> columns =
          IntStream.rangeClosed(1, rows.getMetaData().getColumnCount()).boxed().toList();
      List<String> lines = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int column : columns) {
        names.add(rows.getMetaData().getColumnName(column));
      }
      lines.add(String.join(between, names));
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
          cells.add(String.valueOf(rows.getString(column)));
        }
        lines.add(String.join(between, cells));
      }
      return lines;
    }
  }
}
