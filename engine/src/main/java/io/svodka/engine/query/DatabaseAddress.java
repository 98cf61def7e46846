package io.svodka.engine.query;

import io.svodka.model.secret.Secret;
import java.time.Duration;

/// Where a connection of the project leads.
///
/// @param url JDBC address; for DuckDB `jdbc:duckdb:` and a file of the project, or nothing for the
///   embedded engine
/// @param schema first schema that unqualified table names are looked up in; empty means the
///   database's own
public record DatabaseAddress(
    String url, String user, Secret password, String schema, QueryLimits limits) {

  /// An address with the usual limit of rows.
  public DatabaseAddress(
      String url, String user, Secret password, String schema, Duration timeout) {
    this(url, user, password, schema, new QueryLimits(timeout, QueryLimits.USUAL.rows()));
  }

  /// Returns the address without what may follow the `?`, where drivers accept secrets.
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
