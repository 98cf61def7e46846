package io.svodka.delivery.ledger.store;

import io.svodka.model.failure.RunFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/// A database on a server, shared by processes of several machines. Whose claim lasts is told by
/// the server's clock alone.
record PostgresBackend(LedgerAddress address, String holder, Duration lease, ClaimClock claimClock)
    implements Backend {
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("outbox.sql"),
          List.of("slots.sql"),
          List.of("alerts.sql"),
          List.of("suppressions.sql"),
          List.of("audit.sql", "audit_postgres.sql"),
          List.of("editions.sql"),
          List.of("tasks_postgres.sql"),
          List.of("lanes.sql"),
          List.of("seals.sql"),
          List.of("secrets.sql"),
          List.of("passes.sql"),
          List.of("names.sql"));

  /// Any number, as long as nobody else takes it.
  private static final long SCHEMA_LOCK = 7_392_118_046L;

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (!address.user().isEmpty()) {
      properties.setProperty("user", address.user());
    }
    if (!address.password().value().isEmpty()) {
      properties.setProperty("password", address.password().value());
    }
    properties.setProperty("ApplicationName", "svodka");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    Connection connection = DriverManager.getConnection(address.url(), properties);
    try (Statement statement = connection.createStatement()) {
      // The dot must not overtake its marker: some servers answer before they have written.
      statement.execute("set synchronous_commit = on");
      statement.execute("set lock_timeout = '20s'");
      statement.execute("set idle_in_transaction_session_timeout = '60s'");
    }
    return connection;
  }

  @Override
  public String begin() {
    return "begin isolation level read committed";
  }

  @Override
  public void outlive(Connection connection, Durability durability) {
    // The server keeps all at once: it may go down alone, and what it had would be in doubt.
  }

  @Override
  public String forUpdate() {
    return " for update";
  }

  @Override
  public String skipLocked() {
    return " for update skip locked";
  }

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
      statement.execute("create table if not exists svodka_ledger (version bigint not null)");
    }
  }

  @Override
  public int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select max(version) from svodka_ledger")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  @Override
  public void setVersion(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from svodka_ledger");
      statement.executeUpdate("insert into svodka_ledger values (" + version + ")");
    }
  }

  @Override
  public List<List<String>> scripts() {
    return SCRIPTS;
  }

  @Override
  public String inOwnWords(String script) {
    return script
        .replace("{id}", "bigint generated always as identity primary key")
        .replace("{int}", "bigint")
        .replace("{bytes}", "bytea")
        .replace("{strict}", "");
  }

  @Override
  public String clock() {
    return switch (claimClock) {
      case OF_SERVER -> "select floor(extract(epoch from clock_timestamp()) * 1000)::bigint";
      case OF_CALLER -> "";
    };
  }

  /// Nobody knows of other machines more than that their claims are renewed.
  @Override
  public boolean mayBeAlive(String other) {
    return true;
  }

  @Override
  public RunFailure failure(Exception cause) {
    return new RunFailure.Delivery(
        "SV9505",
        "the delivery ledger on PostgreSQL cannot be used: " + cause.getMessage(),
        "check [ledger] in svodka.toml and that the server can be reached; nothing is sent without"
            + " it",
        cause);
  }
}
