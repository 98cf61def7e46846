package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Axis;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Columns of all series, side by side or on top of each other.
final class Columns {
  private static final double FILLED = 0.65;
  private static final double WIDEST = 44;
  private static final double BETWEEN = 0.75;
  private static final double LEAST_HEIGHT = 0.6;

  private final Plot plot;
  private final List<Cell> categories;

  /// What stands in each place of a band, from left to right and from the zero line outwards.
  private final List<List<Strand>> stacks;

  private final double width;

  Columns(Plot plot, List<Cell> categories, List<Strand> strands, Arrangement arrangement) {
    this.plot = plot;
    this.categories = categories;
    this.stacks = stacks(strands, arrangement);
    this.width = stacks.isEmpty() ? 0 : Math.min(plot.band() * FILLED / stacks.size(), WIDEST);
  }

  List<Shape> draw(SeriesPen pen) {
    List<Shape> shapes = new ArrayList<>();
    for (int category = 0; category < categories.size(); category++) {
      double left = plot.center(category) - width * stacks.size() / 2;
      for (List<Strand> stack : stacks) {
        drawStack(stack, category, left)
            .forEach(column -> shapes.addAll(pen.fill(column.box(), column.weave())));
        left += width;
      }
    }
    return shapes;
  }

  private static List<List<Strand>> stacks(List<Strand> strands, Arrangement arrangement) {
    return switch (arrangement) {
      case BESIDE -> strands.stream().map(List::of).toList();
      case STACKED ->
          Stream.of(Axis.values())
              .map(axis -> strands.stream().filter(strand -> strand.is(axis)).toList())
              .filter(stack -> !stack.isEmpty())
              .toList();
    };
  }

  /// @param weave of what it belongs to
  private record Column(Shape.Box box, Weave weave) {}

  private List<Column> drawStack(List<Strand> stack, int category, double left) {
    List<Column> shapes = new ArrayList<>();
    double up = 0;
    double down = 0;
    for (Strand strand : stack) {
      double figure = strand.figure(category).orElse(0);
      if (figure > 0) {
        shapes.add(column(strand, category, left, new Range(up, up + figure)));
        up += figure;
      } else if (figure < 0) {
        shapes.add(column(strand, category, left, new Range(down + figure, down)));
        down += figure;
      }
    }
    return shapes;
  }

  private Column column(Strand strand, int category, double left, Range reach) {
    double top = plot.y(strand.scale(), reach.max());
    double bottom = plot.y(strand.scale(), reach.min());
    double height = Math.max(bottom - top, LEAST_HEIGHT);
    double gap = stacks.size() > 1 ? Math.min(BETWEEN, width * 0.2) : 0;
    Shape.Box box =
        new Shape.Box(
            new Point(left + gap / 2, reach.min() < 0 ? top : bottom - height),
            width - gap,
            height,
            strand.look().color(),
            strand.hint(categories.get(category), category));
    return new Column(box, strand.look().weave());
  }
}
