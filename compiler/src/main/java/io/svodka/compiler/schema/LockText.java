package io.svodka.compiler.schema;

import io.svodka.compiler.schema.SchemaLock.LockedTable;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes a lock: one column per line, in an order that does not change by itself, so that a
/// difference of two locks shows the change and nothing else.
public final class LockText {
  private LockText() {}

  /// Returns the lock as text.
  public static String of(SchemaLock lock) {
    List<String> lines = new ArrayList<>();
    lines.add("-- written by `svodka schema pull`, read by `svodka check`");
    lines.add(holder(lock.holder()));
    lines.add("pulled " + lock.pulled());
    lock.tables().stream()
        .sorted(Comparator.comparing(table -> place(table.place())))
        .forEach(table -> add(table, lock.pulled(), lines));
    return String.join("\n", lines) + "\n";
  }

  private static String holder(Holder holder) {
    return switch (holder) {
      case Holder.OfConnection(var name, var dialect) ->
          "connection " + LockWords.name(name) + " uses " + dialect.word();
      case Holder.OfFiles() -> "files";
    };
  }

  private static void add(LockedTable table, LocalDate usual, List<String> lines) {
    lines.add("");
    lines.add(place(table.place()));
    if (!table.pulled().equals(usual)) {
      lines.add("  pulled " + table.pulled());
    }
    table.schema().columns().forEach(column -> lines.add("  " + column(column)));
    table.schema().keys().forEach(key -> lines.add("  " + key(key)));
    table.schema().references().forEach(each -> lines.add("  " + reference(each)));
  }

  private static String place(Place place) {
    return switch (place) {
      case Place.OfTable(var name) -> "table " + LockWords.text(name);
      case Place.OfQuery(var source, var fingerprint) ->
          "query " + LockWords.name(source) + " of " + fingerprint;
      case Place.OfFile(var path, var sheet) ->
          "file "
              + LockWords.text(path)
              + (sheet.isEmpty() ? "" : " sheet " + LockWords.text(sheet));
    };
  }

  private static String column(ColumnSchema column) {
    String required = column.nullability() == Nullability.REQUIRED ? " not null" : "";
    return "column "
        + LockWords.name(column.name())
        + " "
        + LockWords.escaped(column.type())
        + required;
  }

  private static String key(KeySchema key) {
    return switch (key.kind()) {
          case PRIMARY -> "key ";
          case UNIQUE -> "unique ";
        }
        + LockWords.names(key.columns());
  }

  private static String reference(ReferenceSchema reference) {
    return "reference "
        + LockWords.names(reference.columns())
        + " in "
        + LockWords.text(reference.table())
        + " ("
        + LockWords.names(reference.targets())
        + ")";
  }
}
