package io.svodka.compiler.schema;

import io.svodka.model.plan.Dialect;

/// Whose schema a lock holds.
public sealed interface Holder {
  /// @param dialect what the types of its columns are written in
  record OfConnection(String name, Dialect dialect) implements Holder {}

  /// The file sources; the embedded engine names their types.
  record OfFiles() implements Holder {}

  /// Returns in whose words types are written.
  default Dialect dialect() {
    return switch (this) {
      case OfConnection(_, var dialect) -> dialect;
      case OfFiles() -> Dialect.DUCKDB;
    };
  }
}
