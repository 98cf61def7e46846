package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.model.secret.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL for tests.
public final class PostgresPlace implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresPlace(EmbeddedPostgres server) {
    this.server = server;
  }

  public static PostgresPlace start() throws IOException {
    return new PostgresPlace(EmbeddedPostgres.builder().start());
  }

  /// Makes an empty database and returns its name.
  public String fresh() {
    String name = "ledger" + databases.incrementAndGet();
    execute("postgres", "create database " + name);
    return name;
  }

  public LedgerAddress address(String database) {
    return new LedgerAddress(
        server.getJdbcUrl("postgres", database).replaceFirst("\\?.*", ""),
        "postgres",
        new Secret(""));
  }

  public void execute(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns the rows, columns joined by a blank.
  public List<String> rows(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(row.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(address(database).url(), "postgres", "");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
