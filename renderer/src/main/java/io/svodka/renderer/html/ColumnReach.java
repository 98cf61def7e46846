package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// How far the figures of one column reach, zero included; measures bars and colour scales.
record ColumnReach(double least, double greatest) {
  private static final ColumnReach NONE = new ColumnReach(0, 0);

  /// Returns one reach for each column. Reads the rows only when a column is drawn in.
  static List<ColumnReach> of(Table table) {
    List<ColumnReach> reaches = new ArrayList<>();
    table.columns().forEach(_ -> reaches.add(NONE));
    if (table.columns().stream().anyMatch(ColumnReach::isDrawn)) {
      for (Row row : table.rows()) {
        if (row instanceof Row.Detail(var cells)) {
          for (int i = 0; i < cells.size(); i++) {
            reaches.set(i, reaches.get(i).with(cells.get(i)));
          }
        }
      }
    }
    return shared(table, reaches);
  }

  private static boolean isDrawn(Column column) {
    return switch (column.mark()) {
      case BAR, SCALE, HEAT -> true;
      case NONE, ICON -> false;
    };
  }

  /// The columns of a heat map are measured by one scale.
  private static List<ColumnReach> shared(Table table, List<ColumnReach> reaches) {
    ColumnReach whole = NONE;
    for (int i = 0; i < reaches.size(); i++) {
      if (table.columns().get(i).mark() == Mark.HEAT) {
        ColumnReach one = reaches.get(i);
        whole =
            new ColumnReach(
                Math.min(whole.least, one.least), Math.max(whole.greatest, one.greatest));
      }
    }
    for (int i = 0; i < reaches.size(); i++) {
      if (table.columns().get(i).mark() == Mark.HEAT) {
        reaches.set(i, whole);
      }
    }
    return reaches;
  }

  boolean isNone() {
    return least == greatest;
  }

  /// Returns where `figure` lies between the least and the greatest.
  double share(double figure) {
    return (figure - least) / (greatest - least);
  }

  private ColumnReach with(Cell cell) {
    return cell.value() instanceof Value.Decimal(var number)
        ? new ColumnReach(
            Math.min(least, number.doubleValue()), Math.max(greatest, number.doubleValue()))
        : this;
  }
}
