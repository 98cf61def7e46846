package io.svodka.runner.oracle.store;

/// Kinds of stores: files that the embedded engine reads, and servers.
public enum StoreKind {
  FILES,
  H2,
  POSTGRES,
  CLICKHOUSE
}
