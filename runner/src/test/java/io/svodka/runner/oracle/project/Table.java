package io.svodka.runner.oracle.project;

import io.svodka.model.value.Value;
import java.time.ZoneId;
import java.util.List;

/// A source with its rows; the first column is its key unless the source has none.
///
/// @param zone zone of its moments
public record Table(String name, List<Column> columns, List<List<Value>> rows, ZoneId zone) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A column of a source.
  public record Column(String name, Kind kind) {}

  /// Returns the place of a column.
  public int place(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }

  public Table with(List<List<Value>> other) {
    return new Table(name, columns, other, zone);
  }
}
