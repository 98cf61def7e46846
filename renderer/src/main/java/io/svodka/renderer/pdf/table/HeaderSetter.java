package io.svodka.renderer.pdf.table;

import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Sets the header row: labels and, under them, their notes, standing on one line.
final class HeaderSetter {
  private static final double RULE = 0.8;

  private final TablePlan plan;
  private final TableStyle style;
  private final Typesetter typesetter;

  HeaderSetter(TablePlan plan, Typesetter typesetter) {
    this.plan = plan;
    this.style = plan.style();
    this.typesetter = typesetter;
  }

  Strip set() {
    List<List<Words>> columns = plan.columns().stream().map(this::labels).toList();
    double tallest =
        columns.stream().mapToDouble(HeaderSetter::height).max().orElse(style.header().leading());
    double height = Math.ceil(tallest + 2 * style.lead() + 1);
    List<Words> words = new ArrayList<>();
    for (List<Words> column : columns) {
      double down = style.lead() + tallest - height(column);
      column.forEach(text -> words.add(text.moved(0, down)));
    }
    Mark wash = Mark.fill(0, 0, plan.width(), height, style.theme().wash());
    Mark rule = Mark.fill(0, height - RULE, plan.width(), RULE, style.theme().quiet());
    return Strip.of(height, List.of(wash, rule), words);
  }

  private List<Words> labels(ColumnPlan column) {
    List<Words> words = new ArrayList<>();
    words.add(text(column, column.column().label(), style.header(), 0));
    if (!column.column().note().isEmpty()) {
      double below = words.getFirst().height();
      words.add(text(column, column.column().note(), style.note(), below));
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
