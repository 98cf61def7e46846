package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.chart.Drawing.Weight;
import io.svodka.renderer.theme.TextWidths;
import java.util.List;
import java.util.stream.IntStream;

/// How the words of a chart are set.
record Lettering(TextWidths widths, double size, String color) {
  /// From the middle of a line of words down to its baseline, as a part of the size.
  static final double MIDDLE_TO_BASELINE = 0.35;

  private static final double GROUND = 0.85;
  private static final double ASCENT = 0.85;
  private static final double DESCENT = 0.22;
  private static final double MARGIN = 0.2;
  private static final String ELLIPSIS = "…";

  /// Sums of lengths that are equal on paper differ in their last digits.
  private static final double CLOSE = 0.01;

  double width(String text) {
    return widths.width(text, size);
  }

  double widest(List<String> texts) {
    return texts.stream().mapToDouble(this::width).max().orElse(0);
  }

  Shape at(double x, double baseline, String text, Anchor anchor) {
    return new Shape.Label(new Point(x, baseline), text, size, color, Weight.REGULAR, anchor);
  }

  /// Returns words whose middle is at height `y`.
  Shape around(double x, double y, String text, Anchor anchor) {
    return at(x, y + MIDDLE_TO_BASELINE * size, text, anchor);
  }

  /// Returns words on a ground of their own, which keeps them apart from what lies below.
  Caption grounded(double x, double baseline, String text, Anchor anchor) {
    double width = width(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    double top = baseline - ASCENT * size;
    double bottom = baseline + DESCENT * size;
    double margin = MARGIN * size;
    List<Point> ground =
        List.of(
            new Point(left - margin, top),
            new Point(left + width + margin, top),
            new Point(left + width + margin, bottom),
            new Point(left - margin, bottom));
    return new Caption(
        new Shape.Polygon(ground, Drawing.PAPER, GROUND, ""), at(x, baseline, text, anchor));
  }

  /// Returns `text` in at most two lines, cut where it is still too wide.
  List<String> wrap(String text, double place) {
    if (width(text) <= place + CLOSE) {
      return List.of(text);
    }
    int space = breakBefore(text, place);
    return space < 1
        ? List.of(shorten(text, place))
        : List.of(text.substring(0, space), shorten(text.substring(space + 1).strip(), place));
  }

  /// Returns the beginning of `text` that fits, with an ellipsis when something is cut.
  String shorten(String text, double place) {
    if (width(text) <= place + CLOSE) {
      return text;
    }
    int length = text.length();
    while (length > 1 && width(text.substring(0, length).strip() + ELLIPSIS) > place) {
      length--;
    }
    return text.substring(0, length).strip() + ELLIPSIS;
  }

  private int breakBefore(String text, double place) {
    return IntStream.range(1, text.length())
        .filter(i -> text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')
        .filter(i -> width(text.substring(0, i)) <= place)
        .max()
        .orElse(-1);
  }
}
