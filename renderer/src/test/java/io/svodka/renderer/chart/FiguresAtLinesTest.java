package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Kind;
import io.svodka.model.document.Chart.Labels;
import io.svodka.model.document.Chart.Legend;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.Themes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures at lines and edges of areas, which they may not cut.
class FiguresAtLinesTest {
  private static final ValueFormat PLAIN = new ValueFormat.Plain(0);
  private static final double SIZE = 0.85 * 9;

  private final ChartPainter painter = new ChartPainter();
  private final Theme theme = new Themes().load("default");

  @ParameterizedTest
  @EnumSource(
      value = Mark.class,
      names = {"LINE", "AREA"})
  void figuresOfALineStandBesideIt(Mark mark) {
    Chart.Series sales =
        series("Sales", mark, "1090", "1180", "1270", "0", "0", "1130", "1220", "10", "1400");
    Drawing drawing = draw(Kind.UPRIGHT, List.of(sales));
    List<Shape.Label> figures = figures(drawing);
    assertTrue(figures.size() >= 8, figures::toString);
    figures.forEach(label -> assertClear(label, drawing));
  }

  @Test
  void figuresOfThreeLinesStandBesideAllOfThem() {
    List<Chart.Series> series =
        IntStream.range(0, 3)
            .mapToObj(i -> series("Line " + i, Mark.LINE, climbing(1000 + 400 * i)))
            .toList();
    Drawing drawing = draw(Kind.UPRIGHT, series);
    List<Shape.Label> figures = figures(drawing);
    assertTrue(figures.size() >= 12, figures::toString);
    figures.forEach(label -> assertClear(label, drawing));
  }

  @Test
  void manyLinesSayTheirLastFigureBehindTheirEnds() {
    List<Chart.Series> series =
        IntStream.range(0, 8)
            .mapToObj(i -> series("Line " + i, Mark.LINE, climbing(1000 + 30 * i)))
            .toList();
    List<Shape.Label> figures = figures(draw(Kind.UPRIGHT, series));
    assertEquals(
        IntStream.range(0, 8)
            .mapToObj(i -> String.format(Locale.ROOT, "%,d", 2900 + 30 * i))
            .sorted()
            .toList(),
        figures.stream().map(Shape.Label::text).sorted().toList());
    List<Double> heights = figures.stream().map(label -> label.baseline().y()).sorted().toList();
    for (int i = 1; i < heights.size(); i++) {
      assertTrue(heights.get(i) - heights.get(i - 1) >= SIZE, heights::toString);
    }
  }

  @Test
  void figuresBehindTheEndsOfVeryManyLinesStandBelowTheLegend() {
    List<Chart.Series> series =
        IntStream.range(0, 40)
            .mapToObj(i -> series("Line " + i, Mark.LINE, climbing(1000 + 30 * i)))
            .toList();
    List<Shape.Label> all = labels(draw(Kind.UPRIGHT, series, Legend.TOP, 480));
    double foot =
        all.stream()
            .filter(label -> label.text().matches("Line .*|[+].*"))
            .mapToDouble(label -> label.baseline().y())
            .max()
            .orElseThrow();
    List<Shape.Label> figures =
        all.stream()
            .filter(label -> label.text().matches("[0-9,]+"))
            .filter(label -> label.anchor() == Drawing.Anchor.START)
            .toList();
    assertTrue(figures.size() > 5, figures::toString);
    figures.forEach(label -> assertTrue(label.baseline().y() - SIZE / 2 > foot, label::toString));
  }

  /// The line has an axis of its own, so that it may go anywhere between the columns. Where it
  /// turns at the end of a column, the figure there has no place beside it.
  @ParameterizedTest
  @ValueSource(doubles = {200, 320, 480})
  void figuresOfTwoAxesCoverNeitherEachOtherNorAnAxisAndHardlyTheLine(double width) {
    int all = 0;
    int cut = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Chart.Series columns = series("Sales", Mark.COLUMN, some(random, 900_000));
      Chart.Series line = onSecond(series("Share", Mark.LINE, some(random, 1_000)));
      Drawing drawing = draw(Kind.UPRIGHT, List.of(columns, line), width);
      List<Shape.Label> words = labels(drawing);
      List<Shape.Label> figures =
          words.stream().filter(label -> label.anchor() == Drawing.Anchor.MIDDLE).toList();
      for (Shape.Label one : figures) {
        all++;
        cut += isCut(one, drawing) ? 1 : 0;
        words.stream()
            .filter(other -> other != one)
            .forEach(other -> assertFalse(meet(one, other), () -> one + " and " + other));
      }
    }
    assertTrue(cut < all * (width < 300 ? 0.1 : 0.05), cut + " of " + all);
  }

  private static String[] some(Random random, int most) {
    return IntStream.range(0, 8).mapToObj(_ -> "" + random.nextInt(most)).toArray(String[]::new);
  }

  private static Chart.Series onSecond(Chart.Series one) {
    return new Chart.Series(one.label(), one.mark(), Chart.Axis.SECOND, one.cells(), one.format());
  }

  private boolean meet(Shape.Label one, Shape.Label other) {
    return left(one) < left(other) + painter.width(other)
        && left(other) < left(one) + painter.width(one)
        && Math.abs(one.baseline().y() - other.baseline().y()) < 0.75 * SIZE;
  }

  private double left(Shape.Label label) {
    double back =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> painter.width(label) / 2;
          case END -> painter.width(label);
        };
    return label.baseline().x() - back;
  }

  @Test
  void theFirstFigureStandsClearOfTheAxis() {
    Chart.Series steps = series("Steps", Mark.COLUMN, climbing(1_234_567));
    for (Kind kind : List.of(Kind.WATERFALL, Kind.UPRIGHT)) {
      List<Shape.Label> all = labels(draw(kind, List.of(steps), 200));
      double axis =
          all.stream()
              .filter(label -> label.anchor() == Drawing.Anchor.END)
              .mapToDouble(label -> label.baseline().x())
              .max()
              .orElseThrow();
      List<Shape.Label> figures =
          all.stream()
              .filter(label -> label.text().contains("M"))
              .filter(label -> label.anchor() == Drawing.Anchor.MIDDLE)
              .toList();
      assertFalse(figures.isEmpty());
      figures.forEach(
          label ->
              assertTrue(
                  label.baseline().x() - painter.width(label) / 2 > axis,
                  () -> kind + " " + label + " " + axis));
    }
  }

  private static String[] climbing(int from) {
    return IntStream.range(0, 20).mapToObj(i -> "" + (from + 100 * i)).toArray(String[]::new);
  }

  private void assertClear(Shape.Label label, Drawing drawing) {
    assertFalse(isCut(label, drawing), label::toString);
  }

  private boolean isCut(Shape.Label label, Drawing drawing) {
    double half = painter.width(label) / 2;
    double x = label.baseline().x();
    double y = label.baseline().y();
    return points(drawing).stream()
        .anyMatch(
            point ->
                Math.abs(point.x() - x) < half
                    && point.y() < y
                    && point.y() > y - 0.7 * label.size());
  }

  private static List<Point> points(Drawing drawing) {
    return drawing.shapes().stream()
        .flatMap(
            shape ->
                shape instanceof Shape.Polyline(var points, _, _)
                    ? IntStream.range(1, points.size())
                        .boxed()
                        .flatMap(i -> between(points.get(i - 1), points.get(i)))
                    : Stream.empty())
        .toList();
  }

  private static Stream<Point> between(Point from, Point to) {
    return IntStream.rangeClosed(0, 50)
        .mapToObj(i -> from.moved((to.x() - from.x()) * i / 50, (to.y() - from.y()) * i / 50));
  }

  private static List<Shape.Label> figures(Drawing drawing) {
    List<Shape.Label> all = labels(drawing);
    return all.stream()
        .filter(label -> label.text().matches("[0-9,]+"))
        .filter(label -> label.anchor() != Drawing.Anchor.END)
        .toList();
  }

  private static List<Shape.Label> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(Shape.Label.class::cast)
        .toList();
  }

  private Drawing draw(Kind kind, List<Chart.Series> series) {
    return draw(kind, series, 480);
  }

  private Drawing draw(Kind kind, List<Chart.Series> series, double width) {
    return draw(kind, series, Legend.NONE, width);
  }

  private Drawing draw(Kind kind, List<Chart.Series> series, Legend legend, double width) {
    List<Cell> categories =
        IntStream.range(0, series.getFirst().cells().size())
            .mapToObj(i -> Cell.text("c" + i))
            .toList();
    Chart.Manner manner =
        new Chart.Manner(kind, Arrangement.BESIDE, legend, Labels.FIGURES, List.of(), "", "");
    Chart chart = new Chart("", "", categories, series, manner, new Chart.Size(160, 60), "Nothing");
    return painter.draw(chart, theme, Locale.ENGLISH, width, 170);
  }

  private static Chart.Series series(String label, Mark mark, String... figures) {
    List<Cell> cells =
        Stream.of(figures)
            .map(figure -> Value.of(new BigDecimal(figure)))
            .map(value -> new Cell(value, "figure", PLAIN, Tone.PLAIN))
            .toList();
    return new Chart.Series(label, mark, Chart.Axis.FIRST, cells, PLAIN);
  }
}
