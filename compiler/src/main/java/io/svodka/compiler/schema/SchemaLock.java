package io.svodka.compiler.schema;

import io.svodka.model.schema.TableSchema;
import java.time.LocalDate;
import java.util.List;

/// The schema of one connection, or of the file sources, as it was when it was pulled.
public record SchemaLock(Holder holder, LocalDate pulled, List<LockedTable> tables) {
  public SchemaLock {
    tables = List.copyOf(tables);
  }

  /// @param pulled day on which this table was last looked at
  public record LockedTable(Place place, LocalDate pulled, TableSchema schema) {}
}
