package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Words;
import io.svodka.renderer.pdf.strip.Strip;
import java.util.ArrayList;
import java.util.List;

/// Knows in which groups the reading stands and what to repeat above the next row on a new page.
final class Reprise {
  private final List<Strip> header;
  private final Words words;
  private final List<Row.GroupHeader> groups = new ArrayList<>();
  private List<Strip> repeated;

  Reprise(List<Strip> header, Words words) {
    this.header = header;
    this.words = words;
    this.repeated = header;
  }

  /// Returns the strips to repeat above this row, then counts the row as read.
  List<Strip> before(Row row, RowSetter setter) {
    return switch (row) {
      case Row.GroupHeader group -> enter(group, setter);
      case Row.Detail _ -> repeated;
      case Row.Subtotal(int level, _) -> leave(level, setter);
      case Row.Total _ -> header;
      case Row.NewPage _ -> repeated;
    };
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
