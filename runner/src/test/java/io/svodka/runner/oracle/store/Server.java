package io.svodka.runner.oracle.store;

import io.svodka.engine.query.DatabaseAddress;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.clickhouse.ChdbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A server that is started when it is first asked for, and ends with the tests.
///
/// @param address as somebody who may only read reaches it
/// @param owner connects as somebody who may write
record Server(StoreKind kind, DatabaseAddress address, Owner owner) {
  private static final String READER = "reader";
  private static final String PASSWORD = "only-for-tests";
  private static final Map<StoreKind, Server> RUNNING = new EnumMap<>(StoreKind.class);

  /// Opens a connection that may write.
  interface Owner {
    Connection connect() throws SQLException;
  }

  /// Changes what the server holds.
  interface Change {
    void on(Connection connection) throws SQLException;
  }

  /// Makes one change after the other: H2 does not promise that changes of schemas at one time end.
  void change(Change change) {
    synchronized (owner) {
      try (Connection connection = owner.connect()) {
        change.on(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Server of(StoreKind kind) {
    synchronized (RUNNING) {
      return RUNNING.computeIfAbsent(kind, Server::start);
    }
  }

  private static Server start(StoreKind kind) {
    try {
      return switch (kind) {
        case H2 -> h2();
        case POSTGRES -> postgres();
        case CLICKHOUSE -> clickHouse();
        case FILES -> throw new IllegalArgumentException("files have no server");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Server h2() throws SQLException {
    org.h2.tools.Server server = org.h2.tools.Server.createTcpServer("-tcpPort", "0").start();
    Owner owner =
        () ->
            DriverManager.getConnection(
                "jdbc:h2:mem:oracle;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000", "owner", "owner");
    run(owner, "create user " + READER + " password '" + PASSWORD + "'");
    return new Server(
        StoreKind.H2,
        address(
            "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:oracle",
            READER.toUpperCase(Locale.ROOT)),
        owner);
  }

  private static Server postgres() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    Owner owner = server.getPostgresDatabase()::getConnection;
    run(owner, "create role " + READER + " login password '" + PASSWORD + "'");
    run(owner, "grant pg_read_all_data to " + READER);
    return new Server(
        StoreKind.POSTGRES,
        address("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", READER),
        owner);
  }

  /// @see ChdbServer
  private static Server clickHouse() throws IOException {
    int port = ChdbServer.start(Path.of(System.getProperty("svodka.chdb"))).port();
    String url = "jdbc:clickhouse://127.0.0.1:" + port + "/default";
    return new Server(
        StoreKind.CLICKHOUSE,
        new DatabaseAddress(
            url, READER, new Secret(ChdbServer.PASSWORD), "", Duration.ofSeconds(300)),
        () -> DriverManager.getConnection(url + "?compress=false", "owner", ChdbServer.PASSWORD));
  }

  private static DatabaseAddress address(String url, String user) {
    return new DatabaseAddress(url, user, new Secret(PASSWORD), "", Duration.ofSeconds(60));
  }

  private static void run(Owner owner, String sql) throws SQLException {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Returns what lets the reader see a schema.
  List<String> rights(String schema) {
    return switch (kind) {
      case H2 -> List.of("grant select on schema " + schema + " to " + READER);
      case POSTGRES, CLICKHOUSE, FILES -> List.of();
    };
  }
}
