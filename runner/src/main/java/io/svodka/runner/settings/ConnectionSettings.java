package io.svodka.runner.settings;

import io.svodka.engine.query.DatabaseAddress;
import io.svodka.engine.query.QueryLimits;
import io.svodka.model.secret.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The `[connections.NAME]` sections.
final class ConnectionSettings {
  private ConnectionSettings() {}

  static Map<String, DatabaseAddress> read(Section connections) {
    Map<String, DatabaseAddress> addresses = new HashMap<>();
    connections.names().forEach(name -> addresses.put(name, address(connections.section(name))));
    return addresses;
  }

  private static DatabaseAddress address(Section connection) {
    connection.allow("url", "user", "password", "schema", "timeout_seconds", "max_rows");
    return new DatabaseAddress(
        connection.required("url"),
        connection.text("user", ""),
        new Secret(connection.secret("password")),
        connection.text("schema", ""),
        limits(connection));
  }

  /// Reads what one statement may take.
  static QueryLimits limits(Section section) {
    QueryLimits usual = QueryLimits.USUAL;
    return new QueryLimits(
        Duration.ofSeconds(section.number("timeout_seconds", (int) usual.time().toSeconds())),
        section.number("max_rows", (int) usual.rows()));
  }
}
