package io.svodka.model.schema;

/// What a database says of a source today.
public sealed interface LiveTable {
  record Found(TableSchema schema) implements LiveTable {}

  /// The table is not there, or may not be seen.
  record Gone() implements LiveTable {}
}
