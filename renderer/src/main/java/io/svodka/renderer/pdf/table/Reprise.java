package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Words;
import io.svodka.renderer.pdf.strip.Strip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Knows in which groups the reading stands and what to repeat above the next row on a new page.
final class Reprise {
  private final List<Strip> header;
  private final Words words;
  private final List<Row.GroupHeader> groups = new ArrayList<>();
  private final String[] outer;
  private List<Strip> repeated;

  /// @param stubs how many columns head the rows
  Reprise(List<Strip> header, Words words, int stubs) {
    this.header = header;
    this.words = words;
    this.outer = new String[stubs - 1];
    Arrays.fill(outer, "");
    this.repeated = header;
  }

  /// Returns the strips to repeat above this row, then counts the row as read.
  List<Strip> before(Row row, RowSetter setter) {
    return switch (row) {
      case Row.GroupHeader group -> enter(group, setter);
      case Row.Detail(var cells) -> detail(cells, setter);
      case Row.Subtotal(int level, _) -> leave(level, setter);
      case Row.Total _ -> header;
      case Row.NewPage _ -> repeated;
    };
  }

  /// Where several columns head the rows, what the row above says is left out; on a new page it is
  /// said again.
  private List<Strip> detail(List<Cell> cells, RowSetter setter) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < outer.length; i++) {
      String shown = cells.get(i).shown();
      if (shown.isEmpty()) {
        left.add(outer[i]);
      } else {
        outer[i] = shown;
      }
    }
    if (left.isEmpty()) {
      return repeated;
    }
    List<Strip> strips = new ArrayList<>(repeated);
    String text = String.join(" · ", left) + " (" + words.continued() + ")";
    strips.add(setter.groupHeader(1, text).untagged());
    return strips;
  }

  private List<Strip> enter(Row.GroupHeader group, RowSetter setter) {
    leave(group.level(), setter);
    List<Strip> outer = repeated;
    groups.add(group);
    repeated = headers(setter);
    return outer;
  }

  private List<Strip> leave(int level, RowSetter setter) {
    List<Strip> inner = repeated;
    groups.removeIf(group -> group.level() >= level);
    repeated = headers(setter);
    return inner;
  }

  private List<Strip> headers(RowSetter setter) {
    List<Strip> strips = new ArrayList<>(header);
    for (Row.GroupHeader group : groups) {
      String text = group.text() + " (" + words.continued() + ")";
      strips.add(setter.groupHeader(group.level(), text).untagged());
    }
    return strips;
  }
}
