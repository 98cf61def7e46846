package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table.Align;
import io.svodka.model.value.Value;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Draws what belongs to a cell beside its text: fills, bars, triangles.
final class CellMarks {
  private static final double GAP = 6;
  private static final double LIGHTEST = 0.05;
  private static final double DARKEST = 0.36;

  private final TableStyle style;
  private final Typesetter typesetter;

  CellMarks(TableStyle style, Typesetter typesetter) {
    this.style = style;
    this.typesetter = typesetter;
  }

  /// Returns the marks of a cell of a detail row of this height.
  List<Mark> detail(Cell cell, ColumnPlan plan, double height) {
    List<Mark> marks = new ArrayList<>(fill(cell, plan, height));
    if (cell.value() instanceof Value.Decimal(var number)) {
      double value = number.doubleValue();
      switch (plan.column().mark()) {
        case NONE -> {
          // nothing beside the figure
        }
        case BAR -> bar(value, plan, marks);
        case SCALE, HEAT -> scale(cell, value, plan, height, marks);
        case ICON -> icon(cell, value, plan, style.detail(), marks);
      }
    }
    return marks;
  }

  /// Returns the marks of a cell of a subtotal or total: its sign, but no bar, for a sum would
  /// dwarf its parts.
  List<Mark> sum(Cell cell, ColumnPlan plan, double height) {
    List<Mark> marks = new ArrayList<>(fill(cell, plan, height));
    if (cell.value() instanceof Value.Decimal(var number)) {
      switch (plan.column().mark()) {
        case NONE, BAR, SCALE, HEAT -> {
          // only for details
        }
        case ICON -> icon(cell, number.doubleValue(), plan, style.strong(), marks);
      }
    }
    return marks;
  }

  private List<Mark> fill(Cell cell, ColumnPlan plan, double height) {
    String fill = style.looks().fill(cell.tone());
    return fill.isEmpty()
        ? List.of()
        : List.of(Mark.fill(plan.x(), 0, plan.width(), height - 0.5, fill));
  }

  private void bar(double value, ColumnPlan plan, List<Mark> marks) {
    double peak = plan.span().peak();
    double room = plan.width() - 2 * style.padding() - plan.figures() - GAP;
    if (value != 0 && room > 0) {
      Look look = style.detail();
      double before = plan.column().align() == Align.LEFT ? plan.figures() + GAP : 0;
      double thickness = look.size() * 0.6;
      double top = style.lead() + look.baseline() - look.size() * 0.35 - thickness / 2;
      String color = value < 0 ? Looks.mixed(style.theme().badInk(), 0.5) : style.looks().tint(0.5);
      double length = Math.max(0.5, room * Math.abs(value) / peak);
      marks.add(Mark.fill(plan.x() + style.padding() + before, top, length, thickness, color));
    }
  }

  private void scale(Cell cell, double value, ColumnPlan plan, double height, List<Mark> marks) {
    if (style.looks().fill(cell.tone()).isEmpty()) {
      double strength = LIGHTEST + (DARKEST - LIGHTEST) * plan.span().place(value);
      String color = style.looks().tint(strength);
      marks.add(Mark.fill(plan.x(), 0, plan.width(), height - 0.5, color));
    }
  }

  private void icon(Cell cell, double value, ColumnPlan plan, Look look, List<Mark> marks) {
    if (value == 0) {
      return;
    }
    double size = style.triangle();
    Look toned = style.looks().toned(look, cell.tone());
    double text = typesetter.widest(typesetter.clean(style.looks().shown(cell)), toned);
    double x = textStart(plan, text) - size - 3;
    double top = style.lead() + look.baseline() - look.size() * 0.35 - size / 2;
    Mark.Way way = value > 0 ? Mark.Way.UP : Mark.Way.DOWN;
    String color = style.looks().ink(cell.tone(), style.theme().quiet());
    marks.add(new Mark.Triangle(x, top, size, way, color));
  }

  private double textStart(ColumnPlan plan, double text) {
    return switch (plan.column().align()) {
      case LEFT -> plan.x() + style.padding() + style.triangle() + 3;
      case CENTER -> plan.x() + (plan.width() - text) / 2;
      case RIGHT -> plan.right() - style.padding() - text;
    };
  }
}
