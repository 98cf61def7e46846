package io.svodka.model.plan;

/// The SQL dialect of a connection.
public enum Dialect {
  DUCKDB,
  POSTGRES
}
