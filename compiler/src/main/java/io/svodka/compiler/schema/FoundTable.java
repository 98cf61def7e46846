package io.svodka.compiler.schema;

import io.svodka.compiler.schema.SchemaLock.LockedTable;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Dialect;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A table with its places in the lock.
///
/// @param span of the line that starts it
/// @param columns one for each column of the table
public record FoundTable(LockedTable table, Dialect dialect, Span span, List<Span> columns) {
  public FoundTable {
    columns = List.copyOf(columns);
  }

  public LocalDate pulled() {
    return table.pulled();
  }

  /// Returns the column that the database finds under a name.
  public Optional<ColumnSchema> column(String name) {
    List<ColumnSchema> all = table.schema().columns();
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(each -> isFound(each.name(), name)).findFirst());
  }

  /// The embedded engine and Trino do not tell capital letters from small ones; other servers and
  /// files do.
  private boolean isFound(String name, String asked) {
    boolean file = table.place() instanceof Place.OfFile;
    boolean folds = dialect == Dialect.DUCKDB || dialect == Dialect.TRINO;
    return folds && !file && name.equalsIgnoreCase(asked);
  }

  /// Returns where a column stands; the table itself for one it does not have.
  public Span spanOf(String name) {
    List<ColumnSchema> all = table.schema().columns();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        return columns.get(i);
      }
    }
    return span;
  }

  /// Returns the columns that the database knows its rows by; empty when it says nothing.
  public List<String> key() {
    return table.schema().keys().stream()
        .filter(key -> key.kind() == KeySchema.Kind.PRIMARY)
        .findFirst()
        .map(KeySchema::columns)
        .orElse(List.of());
  }
}
