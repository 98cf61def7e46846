package io.svodka.delivery.ledger;

import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.model.secret.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A real PostgreSQL for tests.
public final class PostgresPlace implements AutoCloseable {
  private final Path data;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();
  private EmbeddedPostgres server;

  private PostgresPlace(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.port = server.getPort();
    this.server = server;
  }

  public static PostgresPlace start() throws IOException {
    Path data = Files.createTempDirectory("ledger");
    return new PostgresPlace(data, on(data).start());
  }

  private static EmbeddedPostgres.Builder on(Path data) {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
  }

  /// Stops the server in the midst of whatever it does, and starts it again.
  public void restart() throws IOException {
    server.close();
    server = on(data).setPort(port).start();
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
    try (Stream<Path> files = Files.walk(data)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
