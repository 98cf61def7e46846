package io.svodka.model.schema;

import java.util.List;

/// What a database says of one table, or of the result of one query.
///
/// @param columns in the order of the database
/// @param keys the primary key first
public record TableSchema(
    List<ColumnSchema> columns, List<KeySchema> keys, List<ReferenceSchema> references) {
  public TableSchema {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    references = List.copyOf(references);
  }

  /// Returns the schema of a result, which has columns only.
  public static TableSchema of(List<ColumnSchema> columns) {
    return new TableSchema(columns, List.of(), List.of());
  }

  /// @param type as the database says it, such as `numeric(14,2)`
  public record ColumnSchema(String name, String type, Nullability nullability) {}

  /// Columns that no two rows share.
  public record KeySchema(Kind kind, List<String> columns) {
    public KeySchema {
      columns = List.copyOf(columns);
    }

    /// Whether it is the one that the table is known by.
    public enum Kind {
      PRIMARY,
      UNIQUE
    }
  }

  /// A foreign key.
  ///
  /// @param table name with schema, as the database says it
  public record ReferenceSchema(List<String> columns, String table, List<String> targets) {
    public ReferenceSchema {
      columns = List.copyOf(columns);
      targets = List.copyOf(targets);
    }
  }

  /// Whether a column may lack a value.
  public enum Nullability {
    NULLABLE,
    REQUIRED
  }
}
