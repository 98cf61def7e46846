package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Mark;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;

/// How the cells of a column look: their classes, declarations and signs.
///
/// @param marks what is drawn beside their figures
record CellLook(Column column, Mark marks, ColumnReach reach, Tones tones) {

  /// Returns the classes of a cell in this tone; empty when none.
  String css(Tone tone) {
    String mark =
        switch (marks) {
          case NONE, ICON -> "";
          case BAR -> "bar";
          case SCALE, HEAT -> "scale";
        };
    return (TableModel.css(column) + " " + tones.css(tone) + " " + mark).strip();
  }

  /// Returns the declarations of a cell; empty when none.
  String style(Cell cell) {
    String drawn =
        switch (marks) {
          case NONE, ICON -> "";
          case BAR -> bar(cell);
          case SCALE, HEAT -> heat(cell);
        };
    return tones.style(cell.tone()) + drawn;
  }

  /// Returns the name of the sign before a cell's text; empty when none.
  String sign(Cell cell) {
    return switch (column.mark()) {
      case ICON -> cell.value() instanceof Value.Decimal(var n) ? sign(n.signum()) : "";
      case NONE, BAR, SCALE, HEAT -> "";
    };
  }

  private static String sign(int signum) {
    return signum > 0 ? "up" : signum < 0 ? "down" : "";
  }

  /// A bar reaches from zero to the figure, to the left when it is negative.
  private String bar(Cell cell) {
    if (reach.isNone() || !(cell.value() instanceof Value.Decimal(var number))) {
      return "";
    }
    double zero = reach.share(0);
    double end = reach.share(number.doubleValue());
    return "--from:"
        + Digits.percent(Math.min(zero, end))
        + ";--to:"
        + Digits.percent(Math.max(zero, end));
  }

  private String heat(Cell cell) {
    return !reach.isNone() && cell.value() instanceof Value.Decimal(var number)
        ? "--heat:" + Digits.percent(reach.share(number.doubleValue()) * 0.45)
        : "";
  }
}
