package io.svodka.delivery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// Brings a ledger file to the newest schema by numbered scripts. The number of the last script
/// lies in the file's `user_version`.
final class Migrations {
  /// Never change a script that was released; add the next one.
  private static final List<String> SCRIPTS = List.of("V1__deliveries.sql");

  /// Runs the missing scripts inside the caller's transaction.
  void apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > SCRIPTS.size()) {
        throw new SQLException("the file was written by a newer version of svodka");
      }
      for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
        run(statement, script);
      }
      statement.executeUpdate("pragma user_version = " + SCRIPTS.size());
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("pragma user_version")) {
      return row.getInt(1);
    }
  }

  private static void run(Statement statement, String script) throws SQLException {
    for (String sql : text(script).split(";\\s*\\n", -1)) {
      if (!sql.isBlank()) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static String text(String script) {
    try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
