package io.svodka.renderer.pdf.table;

import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import java.util.ArrayList;
import java.util.List;

/// Cuts a row that is taller than a page between its lines. No other row is ever cut.
final class RowCutter {
  private final TableStyle style;

  RowCutter(TableStyle style) {
    this.style = style;
  }

  /// Returns the parts of a row, each at most as tall as the room.
  List<Strip> cut(Strip row, int room) {
    double leading =
        row.words().stream().mapToDouble(text -> text.look().leading()).max().orElse(1);
    double lines = Math.max(1, Math.floor((room - 2 * style.lead() - 1) / leading));
    List<Strip> parts = new ArrayList<>();
    double top = 0;
    double bottom = style.lead() + lines * leading;
    while (top < row.height()) {
      boolean last = row.height() - top <= room;
      double end = last ? row.height() : bottom;
      parts.add(part(row, top, end));
      top = end;
      bottom = top + lines * leading;
    }
    return parts;
  }

  private static Strip part(Strip row, double top, double end) {
    List<Mark> marks = new ArrayList<>();
    row.marks().forEach(mark -> clip(mark, top, end, marks));
    List<Words> words = row.words().stream().map(text -> within(text, top, end)).toList();
    Strip part = Strip.of(end - top, marks, words);
    return part.after(row.reprise());
  }

  private static void clip(Mark mark, double top, double end, List<Mark> into) {
    switch (mark) {
      case Mark.Fill(var x, var y, var width, var height, _, var color) -> {
        double from = Math.max(y, top);
        double to = Math.min(y + height, end);
        if (to > from) {
          into.add(Mark.fill(x, from - top, width, to - from, color));
        }
      }
      case Mark.Triangle triangle -> {
        if (triangle.y() >= top && triangle.y() < end) {
          into.add(triangle.moved(0, -top));
        }
      }
      case Mark.Photo photo -> into.add(photo.moved(0, -top));
      case Mark.Sketch sketch -> into.add(sketch.moved(0, -top));
    }
  }

  private static Words within(Words text, double top, double end) {
    List<String> lines = new ArrayList<>();
    double first = Double.NaN;
    for (int i = 0; i < text.lines().size(); i++) {
      double middle = text.y() + (i + 0.5) * text.look().leading();
      if (middle >= top && middle < end) {
        first = lines.isEmpty() ? text.y() + i * text.look().leading() : first;
        lines.add(text.lines().get(i));
      }
    }
    double y = lines.isEmpty() ? 0 : first - top;
    return new Words(
        text.x(), y, text.width(), lines, text.look(), text.side(), text.link(), text.tag());
  }
}
