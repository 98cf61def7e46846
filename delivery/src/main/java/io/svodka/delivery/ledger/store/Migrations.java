package io.svodka.delivery.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// Brings a ledger to the newest schema by numbered versions of scripts.
record Migrations(Backend backend) {
  /// Runs the missing scripts inside the caller's transaction.
  void apply(Connection connection) throws SQLException {
    backend.lockSchema(connection);
    List<List<String>> versions = backend.scripts();
    int version = backend.version(connection);
    if (version > versions.size()) {
      throw new SQLException("it was written by a newer version of svodka");
    }
    if (version == versions.size()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (List<String> scripts : versions.subList(version, versions.size())) {
        for (String script : scripts) {
          run(statement, script);
        }
      }
    }
    backend.setVersion(connection, versions.size());
  }

  private void run(Statement statement, String script) throws SQLException {
    for (String sql : backend.inOwnWords(text(script)).split(";\\s*\\n", -1)) {
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
