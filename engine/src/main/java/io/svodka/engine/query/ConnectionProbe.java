package io.svodka.engine.query;

import io.svodka.engine.query.ConnectionFacts.Rights;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Asks a connection which server answers, what its clock says and what its user may do. Opens it
/// in the same way as a run does, and reads no rows of anybody.
public final class ConnectionProbe {
  private static final String DUCKDB = "jdbc:duckdb:";
  private static final long ADMINISTRATOR = -1;

  private final DataSettings settings;
  private final InstantSource clock;

  public ConnectionProbe(DataSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Returns what the connection tells.
  ///
  /// @throws RunFailure.Query when it cannot be opened
  public ConnectionFacts ask(ConnectionPlan connection) {
    DatabaseAddress address = settings.connections().get(connection.name());
    if (address == null) {
      throw QueryFailures.noConnection(connection.name(), connection.span());
    }
    try {
      return switch (connection.dialect()) {
        case DUCKDB -> duckDb(connection, address);
        case SQLITE -> sqlite(connection, address);
        case POSTGRES, H2, MARIADB, MYSQL, TRINO, CLICKHOUSE -> server(connection, address);
      };
    } catch (SQLException e) {
      throw QueryFailures.notConnected(connection.name(), connection.span(), e);
    }
  }

  private ConnectionFacts duckDb(ConnectionPlan connection, DatabaseAddress address)
      throws SQLException {
    if (!address.url().startsWith(DUCKDB)) {
      throw QueryFailures.refusedAddress(
          connection.name(), "it is no address of DuckDB", "jdbc:duckdb:file", connection.span());
    }
    ProjectPaths paths = new ProjectPaths(settings.projectFolder());
    String path = address.url().substring(DUCKDB.length());
    Map<String, String> attached =
        path.isEmpty()
            ? Map.of()
            : Map.of(connection.name(), paths.find(path, connection.span()).getFirst().toString());
    LocalFiles files = new LocalFiles(paths, attached, Map.of(), settings.embedded());
    try (Session session = EmbeddedDatabase.open(List.of(), files)) {
      return file(session.connection());
    }
  }

  private ConnectionFacts sqlite(ConnectionPlan connection, DatabaseAddress address)
      throws SQLException {
    Path path = SqliteFile.find(connection, address, new ProjectPaths(settings.projectFolder()));
    try (SqliteFile file = SqliteFile.open(path)) {
      // A file that is no database is found out by the first question.
      number(file.connection(), "select count(*) from sqlite_master");
      return file(file.connection());
    }
  }

  private static ConnectionFacts file(Connection connection) throws SQLException {
    return new ConnectionFacts(product(connection), "", List.of(), new Rights.OpenedToRead());
  }

  private ConnectionFacts server(ConnectionPlan connection, DatabaseAddress address)
      throws SQLException {
    ServerQuestions questions = ServerQuestions.of(connection.dialect());
    try (Session session = ServerDatabase.open(connection, address).session()) {
      Connection open = session.connection();
      return new ConnectionFacts(
          product(open),
          zone(open, questions),
          List.of(ahead(open, questions)),
          rights(open, questions));
    }
  }

  private static String product(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    // Builds of packagers follow the number, such as `18.1 (Debian 18.1-1)`.
    return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion().split(" ", 2)[0];
  }

  private static String zone(Connection connection, ServerQuestions questions) throws SQLException {
    if (questions.zone().isEmpty()) {
      return "";
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(questions.zone())) {
      String zone = row.next() ? row.getString(1) : null;
      return zone == null ? "" : zone;
    }
  }

  /// The answer was written somewhere between question and arrival: the middle is the best guess.
  private Duration ahead(Connection connection, ServerQuestions questions) throws SQLException {
    Instant asked = clock.instant();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(questions.clock())) {
      row.next();
      long millis = Math.round(row.getDouble(1) * 1000);
      Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
      return Duration.between(middle, Instant.ofEpochMilli(millis));
    }
  }

  private static Rights rights(Connection connection, ServerQuestions questions)
      throws SQLException {
    if (questions.writes().isEmpty()) {
      return new Rights.Unknown();
    }
    long tables = number(connection, questions.writes());
    if (tables == ADMINISTRATOR) {
      return new Rights.Everything();
    }
    return tables == 0 ? new Rights.ReadOnly() : new Rights.MayWrite(tables);
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
