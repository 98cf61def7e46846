package io.svodka.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// SQL written by hand, run by the driver alone.
record BareSql(Connection connection) implements AutoCloseable {
  private static final int FETCH_SIZE = 2000;

  static BareSql inMemory() {
    return at("jdbc:duckdb:");
  }

  /// Returns DuckDB whose results are not kept before they are read.
  static BareSql streaming() {
    return at("jdbc:duckdb:;jdbc_stream_results=true");
  }

  static BareSql at(String url) {
    try {
      Connection connection = DriverManager.getConnection(url);
      return new BareSql(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  /// Fetches all cells and returns how many rows there are.
  int fetch(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet found = statement.executeQuery(sql)) {
        int columns = found.getMetaData().getColumnCount();
        int rows = 0;
        while (found.next()) {
          for (int i = 1; i <= columns; i++) {
            found.getObject(i);
          }
          rows++;
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Lets the database plan a statement.
  void prepare(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.getParameterMetaData();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
