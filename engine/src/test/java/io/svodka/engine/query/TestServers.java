package io.svodka.engine.query;

import io.svodka.testkit.clickhouse.ChdbServer;
import io.svodka.testkit.mariadb.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;

/// Servers that are started when a test first asks for them, and end with the tests.
final class TestServers {
  static final String READER = "reader";
  static final String PASSWORD = "S3cr3t-CANARY";

  /// Names the property that holds the address of a Trino cluster.
  static final String TRINO = "svodka.trino";

  /// Names the property that holds the path of the library of ClickHouse.
  static final String CHDB = "svodka.chdb";

  private static final Map<Storage, TestServer> RUNNING = new EnumMap<>(Storage.class);

  private TestServers() {}

  /// @param address as a project names it
  /// @param owner connects as somebody who may write
  record TestServer(String address, Owner owner) {}

  /// Opens a connection that may write.
  interface Owner {
    Connection connect() throws SQLException;
  }

  static synchronized TestServer of(Storage storage) {
    return RUNNING.computeIfAbsent(storage, TestServers::start);
  }

  private static TestServer start(Storage storage) {
    try {
      return switch (storage) {
        case POSTGRES -> postgres();
        case H2 -> h2();
        case MARIADB -> mariaDb();
        case TRINO -> trino();
        case CLICKHOUSE -> clickHouse();
        case FILES, SQLITE -> throw new IllegalArgumentException("no server: " + storage);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns whether there is a Trino cluster to ask; its catalog `memory` takes tables.
  static boolean hasTrino() {
    return System.getProperty(TRINO) != null;
  }

  /// Returns whether there is the library of ClickHouse to ask.
  static boolean hasClickHouse() {
    return !System.getProperty(CHDB, "").isEmpty();
  }

  private static TestServer clickHouse() throws IOException {
    int port = ChdbServer.start(Path.of(System.getProperty(CHDB))).port();
    String address = "jdbc:clickhouse://127.0.0.1:" + port + "/default";
    return new TestServer(
        address, () -> DriverManager.getConnection(address + "?compress=false", "owner", PASSWORD));
  }

  private static TestServer trino() {
    String address = System.getProperty(TRINO);
    return new TestServer(address, () -> DriverManager.getConnection(address + "?user=owner"));
  }

  private static TestServer postgres() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    Owner owner = server.getPostgresDatabase()::getConnection;
    run(
        owner,
        List.of(
            "create role " + READER + " login password '" + PASSWORD + "'",
            "grant pg_read_all_data to " + READER));
    return new TestServer("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", owner);
  }

  private static TestServer h2() throws SQLException {
    Server server = Server.createTcpServer("-tcpPort", "0").start();
    Owner owner =
        () ->
            DriverManager.getConnection(
                "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000", "owner", "owner");
    run(owner, List.of("create user " + READER + " password '" + PASSWORD + "'"));
    return new TestServer("jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:shop", owner);
  }

  private static TestServer mariaDb() throws IOException {
    int port = MariaDbServer.start(READER, PASSWORD);
    String address = "jdbc:mariadb://127.0.0.1:" + port + "/mysql";
    return new TestServer(
        address,
        () ->
            DriverManager.getConnection(
                address + "?sessionVariables=time_zone='+00:00'", "owner", PASSWORD));
  }

  static void run(Owner owner, List<String> statements) throws SQLException {
    try (Connection connection = owner.connect()) {
      EmbeddedDatabase.execute(connection, statements);
    }
  }
}
