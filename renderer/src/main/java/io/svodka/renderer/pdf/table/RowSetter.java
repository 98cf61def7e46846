package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Align;
import io.svodka.model.document.Table.Row;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Sets rows as strips.
final class RowSetter {
  private static final double HAIR = 0.5;
  private static final double TOTAL_RULE = 0.9;
  private static final Strip NOTHING = Strip.of(0, List.of(), List.of());

  private final TablePlan plan;
  private final TableStyle style;
  private final Typesetter typesetter;
  private final CellMarks cellMarks;
  private final int groupLevels;
  private final int stubs;
  private final Tag body;

  RowSetter(TablePlan plan, Typesetter typesetter, Table table, Tag body) {
    this.plan = plan;
    this.style = plan.style();
    this.typesetter = typesetter;
    this.cellMarks = new CellMarks(style, typesetter);
    this.groupLevels = table.indentLevels();
    this.stubs = table.heads().stubs();
    this.body = body;
  }

  TableStyle style() {
    return style;
  }

  Strip set(Row row) {
    return switch (row) {
      case Row.GroupHeader header -> groupHeader(header.level(), header.text());
      case Row.Detail(var cells) -> detail(cells);
      case Row.Subtotal(int level, var cells) -> subtotal(level, cells);
      case Row.Total(var cells) -> total(cells);
      case Row.NewPage _ -> NOTHING;
    };
  }

  Strip groupHeader(int level, String text) {
    Look look = style.strong();
    double indent = style.indent(level - 1) + style.padding();
    double room = plan.width() - indent - style.padding();
    List<String> lines = typesetter.lines(text, look, room);
    Tag tag = body.child(Tag.Kind.ROW).cell(Tag.Kind.ROW_HEAD, plan.columns().size());
    Words words = Words.at(indent, style.lead() + 2, room, lines, look).in(tag);
    double height = Math.ceil(words.height() + 2 * style.lead() + 2);
    return Strip.of(height, List.of(rule(height)), List.of(words));
  }

  private Strip detail(List<Cell> cells) {
    List<Words> words = words(cells, style.detail(), style.indent(groupLevels), Label.NONE);
    double height = height(words);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      marks.addAll(cellMarks.detail(cells.get(i), plan.columns().get(i), height));
    }
    marks.add(rule(height));
    return Strip.of(height, marks, words);
  }

  private Strip subtotal(int level, List<Cell> cells) {
    List<Words> words = words(cells, style.strong(), style.indent(level - 1), Label.FIRST);
    double height = height(words);
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.fill(0, 0, plan.width(), height - HAIR, style.theme().wash()));
    sums(cells, height, marks);
    marks.add(rule(height));
    return Strip.of(height, marks, words);
  }

  private Strip total(List<Cell> cells) {
    List<Words> words = words(cells, style.strong(), 0, Label.FIRST);
    double height = height(words) + 1;
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.fill(0, 0, plan.width(), height, style.theme().wash()));
    sums(cells, height, marks);
    marks.add(Mark.fill(0, 0, plan.width(), TOTAL_RULE, style.theme().ink()));
    return Strip.of(height, marks, words);
  }

  private void sums(List<Cell> cells, double height, List<Mark> marks) {
    for (int i = 0; i < cells.size(); i++) {
      marks.addAll(cellMarks.sum(cells.get(i), plan.columns().get(i), height));
    }
  }

  private Mark rule(double height) {
    return Mark.fill(0, height - HAIR, plan.width(), HAIR, style.theme().line());
  }

  /// Whether the first cell of a row says what the row is.
  private enum Label {
    NONE,
    FIRST
  }

  private List<Words> words(List<Cell> cells, Look look, double indent, Label label) {
    List<Words> words = new ArrayList<>();
    Tag row = body.child(Tag.Kind.ROW);
    for (int i = 0; i < cells.size(); i++) {
      Tag tag = row.child(i < stubs ? Tag.Kind.ROW_HEAD : Tag.Kind.CELL);
      ColumnPlan column = plan.columns().get(i);
      boolean names = i == 0 && label == Label.FIRST;
      double left = names || (i == 0 && column.column().align() == Align.LEFT) ? indent : 0;
      double right = i == 0 ? spanned(cells) : column.right();
      Words text = text(cells.get(i), column, look, left, right).in(tag);
      words.add(names ? text.on(Side.LEFT) : text);
    }
    return words;
  }

  /// A label runs over the empty cells beside it.
  private double spanned(List<Cell> cells) {
    int last = 0;
    while (last + 1 < cells.size() && cells.get(last + 1).shown().isEmpty()) {
      last++;
    }
    return plan.columns().get(last).right();
  }

  private Words text(Cell cell, ColumnPlan column, Look look, double indent, double right) {
    double mark = iconRoom(column);
    double x = column.x() + style.padding() + indent + mark;
    double room = right - x - style.padding();
    Look toned = style.looks().toned(look, cell.tone());
    List<String> lines = typesetter.lines(style.looks().shown(cell), toned, Math.max(room, 1));
    return Words.at(x, style.lead(), room, lines, toned).on(side(column.column().align()));
  }

  private double iconRoom(ColumnPlan column) {
    boolean before =
        switch (column.column().mark()) {
          case ICON -> column.column().align() == Align.LEFT;
          case NONE, BAR, SCALE, HEAT -> false;
        };
    return before ? style.triangle() + 3 : 0;
  }

  private static Side side(Align align) {
    return switch (align) {
      case LEFT -> Side.LEFT;
      case CENTER -> Side.CENTER;
      case RIGHT -> Side.RIGHT;
    };
  }

  private double height(List<Words> words) {
    double text = words.isEmpty() ? style.detail().leading() : 0;
    for (Words each : words) {
      text = Math.max(text, each.height());
    }
    return Math.ceil(text + 2 * style.lead());
  }
}
