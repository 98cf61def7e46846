package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.Value;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads all rows once and remembers for each column how wide its texts and how large its figures
/// are.
final class Survey {
  private static final double LONGEST_LABEL = 110;

  /// Longer words are cut rather than setting the whole table in small type.
  private static final double LONGEST_WORD = 100;

  private static final int MOST_NAMES = 5_000;

  private final Table table;
  private final TableStyle style;
  private final Typesetter typesetter;
  private final double[] widest;
  private final double[] narrowest;
  private final double[] figures;
  private final double[] least;
  private final double[] most;
  private final Map<Named, Double> wordRooms = new HashMap<>();

  Survey(Table table, TableStyle style, Typesetter typesetter) {
    int count = table.columns().size();
    this.table = table;
    this.style = style;
    this.typesetter = typesetter;
    this.widest = new double[count];
    this.narrowest = new double[count];
    this.figures = new double[count];
    this.least = new double[count];
    this.most = new double[count];
    table.rows().forEach(this::row);
    for (int i = 0; i < count; i++) {
      header(i);
    }
  }

  /// Returns what was found.
  Measures measures() {
    List<ColumnPlan.Span> spans = IntStream.range(0, least.length).mapToObj(this::span).toList();
    return new Measures(widest, narrowest, figures, spans);
  }

  private ColumnPlan.Span span(int column) {
    return table.columns().get(column).mark() == Mark.HEAT
        ? heat()
        : new ColumnPlan.Span(least[column], most[column]);
  }

  /// The columns of a heat map are measured by one scale.
  private ColumnPlan.Span heat() {
    double from = 0;
    double to = 0;
    for (int i = 0; i < least.length; i++) {
      if (table.columns().get(i).mark() == Mark.HEAT) {
        from = Math.min(from, least[i]);
        to = Math.max(to, most[i]);
      }
    }
    return new ColumnPlan.Span(from, to);
  }

  private void row(Row row) {
    switch (row) {
      case Row.GroupHeader _, Row.NewPage _ -> {
        // spans the table and asks no column for room
      }
      case Row.Detail(var cells) -> {
        cells(cells, style.detail(), 0);
        spans(cells);
      }
      case Row.Subtotal(_, var cells) -> cells(cells, style.strong(), labelSpan(cells));
      case Row.Total(var cells) -> cells(cells, style.strong(), labelSpan(cells));
    }
  }

  /// A label may run over the empty cells beside it and then asks for no room.
  private static int labelSpan(List<Cell> cells) {
    return cells.size() > 1 && cells.get(1).shown().isEmpty() ? 1 : 0;
  }

  private void cells(List<Cell> cells, Look look, int from) {
    for (int i = from; i < cells.size(); i++) {
      String shown = style.looks().shown(cells.get(i));
      if (!shown.isEmpty()) {
        cell(i, typesetter.clean(shown), style.looks().toned(look, cells.get(i).tone()));
      }
    }
  }

  private void cell(int i, String shown, Look look) {
    double width = typesetter.widest(shown, look);
    figures[i] = Math.max(figures[i], width);
    double around = around(i);
    widest[i] = Math.max(widest[i], width + around);
    if (width + around > narrowest[i]) {
      boolean whole = table.columns().get(i).align() != Align.LEFT;
      double least = whole ? width : wordRoom(shown, look);
      narrowest[i] = Math.max(narrowest[i], least + around);
    }
  }

  /// Names occur again and again; those of a column with many are measured anew.
  private double wordRoom(String shown, Look look) {
    if (wordRooms.size() > MOST_NAMES) {
      wordRooms.clear();
    }
    double room =
        wordRooms.computeIfAbsent(new Named(shown, look), _ -> typesetter.longestWord(shown, look));
    return Math.min(room, LONGEST_WORD * style.scale());
  }

  private record Named(String text, Look look) {}

  private double around(int i) {
    double indent = i == 0 ? style.indent(table.indentLevels()) : 0;
    double mark =
        switch (table.columns().get(i).mark()) {
          case NONE, SCALE, HEAT -> 0;
          case BAR -> style.bar();
          case ICON -> style.triangle() + 3;
        };
    return 2 * style.padding() + indent + mark;
  }

  private void spans(List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (table.columns().get(i).mark() != Mark.NONE
          && cells.get(i).value() instanceof Value.Decimal(var number)) {
        least[i] = Math.min(least[i], number.doubleValue());
        most[i] = Math.max(most[i], number.doubleValue());
      }
    }
  }

  /// A label may wrap, but not within its words.
  private void header(int i) {
    Column column = table.columns().get(i);
    String label = typesetter.clean(column.label());
    String note = typesetter.clean(column.note());
    double whole = Math.max(width(label, style.header()), width(note, style.note()));
    double words =
        Math.max(
            typesetter.longestWord(label, style.header()),
            typesetter.longestWord(note, style.note()));
    double wish = Math.max(words, Math.min(whole, LONGEST_LABEL * style.scale()));
    widest[i] = Math.max(widest[i], wish + 2 * style.padding());
    narrowest[i] = Math.max(narrowest[i], words + 2 * style.padding());
  }

  private double width(String text, Look look) {
    return typesetter.widest(text, look);
  }
}
