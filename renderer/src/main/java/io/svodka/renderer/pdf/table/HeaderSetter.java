package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table.Head;
import io.svodka.model.document.Table.Heads;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Sets the header row: labels and, under them, their notes, standing on one line.
final class HeaderSetter {
  private static final double RULE = 0.8;
  private static final double HAIR = 0.5;

  private final TablePlan plan;
  private final Heads heads;
  private final TableStyle style;
  private final Typesetter typesetter;
  private final Tag head;

  HeaderSetter(TablePlan plan, Heads heads, Typesetter typesetter, Tag head) {
    this.plan = plan;
    this.heads = heads;
    this.style = plan.style();
    this.typesetter = typesetter;
    this.head = head;
  }

  Strip set() {
    Tag labels = head.child(Tag.Kind.ROW);
    List<List<Words>> columns =
        plan.columns().stream().map(column -> labels(column, labels)).toList();
    double tallest =
        columns.stream().mapToDouble(HeaderSetter::height).max().orElse(style.header().leading());
    double height = Math.ceil(tallest + 2 * style.lead() + 1);
    List<Words> words = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    double top = heads(words, marks);
    for (List<Words> column : columns) {
      double down = top + style.lead() + tallest - height(column);
      column.forEach(text -> words.add(text.moved(0, down)));
    }
    double all = top + height;
    marks.addFirst(Mark.fill(0, 0, plan.width(), all, style.theme().wash()));
    marks.add(Mark.fill(0, all - RULE, plan.width(), RULE, style.theme().quiet()));
    return Strip.of(all, marks, words);
  }

  /// Sets the lines above the labels; returns how high they are.
  private double heads(List<Words> words, List<Mark> marks) {
    double top = 0;
    for (List<Head> row : heads.rows()) {
      double tallest = 0;
      int column = 0;
      Tag tags = this.head.child(Tag.Kind.ROW);
      for (Head head : row) {
        Tag tag = tags.cell(Tag.Kind.COLUMN_HEAD, head.columns());
        double left = plan.columns().get(column).x();
        double right = plan.columns().get(column + head.columns() - 1).right();
        column += head.columns();
        double room = Math.max(1, right - left - 2 * style.padding());
        List<String> lines = typesetter.lines(head.text(), style.header(), room);
        Words set =
            Words.at(left + style.padding(), top + style.lead(), room, lines, style.header())
                .on(Side.CENTER)
                .in(tag);
        words.add(set);
        tallest = Math.max(tallest, head.text().isEmpty() ? 0 : set.height());
      }
      double height = tallest + 2 * style.lead();
      underline(row, top + height, marks);
      top += height;
    }
    return top;
  }

  private void underline(List<Head> row, double y, List<Mark> marks) {
    int column = 0;
    for (Head head : row) {
      double left = plan.columns().get(column).x() + style.padding() / 2;
      double right = plan.columns().get(column + head.columns() - 1).right() - style.padding() / 2;
      column += head.columns();
      if (!head.text().isEmpty()) {
        marks.add(Mark.fill(left, y - HAIR, right - left, HAIR, style.theme().quiet()));
      }
    }
  }

  private List<Words> labels(ColumnPlan column, Tag row) {
    List<Words> words = new ArrayList<>();
    Tag tag = row.child(Tag.Kind.COLUMN_HEAD);
    words.add(text(column, column.column().label(), style.header(), 0).in(tag));
    if (!column.column().note().isEmpty()) {
      double below = words.getFirst().height();
      words.add(text(column, column.column().note(), style.note(), below).in(tag));
    }
    return words;
  }

  private Words text(ColumnPlan column, String text, Look look, double y) {
    double room = Math.max(1, column.width() - 2 * style.padding());
    List<String> lines = typesetter.lines(text, look, room);
    Side side =
        switch (column.column().align()) {
          case LEFT -> Side.LEFT;
          case CENTER -> Side.CENTER;
          case RIGHT -> Side.RIGHT;
        };
    return Words.at(column.x() + style.padding(), y, room, lines, look).on(side);
  }

  private static double height(List<Words> words) {
    return words.stream().mapToDouble(Words::height).sum();
  }
}
