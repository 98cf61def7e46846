package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.Themes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Charts of more series, stages and signs than they are made for.
class ChartLimitsTest {
  private static final ValueFormat PLAIN = new ValueFormat.Plain(0);
  private static final double HEIGHT = 170;

  private final ChartPainter painter = new ChartPainter();
  private final Theme theme = new Themes().load("default");

  @ParameterizedTest
  @EnumSource(Legend.class)
  void namesOfFortySeriesLeaveTheChartItsPlace(Legend legend) {
    List<Chart.Series> series =
        IntStream.range(0, 40)
            .mapToObj(i -> series("Series of a long name " + i, Mark.LINE, "1", "" + i))
            .toList();
    for (Kind kind : List.of(Kind.UPRIGHT, Kind.BARS)) {
      for (double width : new double[] {220, 480}) {
        List<Shape.Label> labels = labels(draw(kind, legend, series, width));
        List<String> names = labels.stream().map(Shape.Label::text).toList();
        long shown = names.stream().filter(name -> name.startsWith("Series")).count();
        labels.forEach(label -> assertTrue(label.baseline().y() <= HEIGHT, label::toString));
        assertTrue(
            legend == Legend.NONE ? shown == 0 : names.contains("+" + (40 - shown)),
            () -> kind + " " + legend + " " + names);
      }
    }
  }

  @Test
  void theCountOfFurtherNamesHasRoomBehindALongOne() {
    List<Chart.Series> series =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    series(
                        "A name that is longer than a whole line of it " + i, Mark.LINE, "1", "2"))
            .toList();
    for (Shape.Label label : labels(draw(Kind.UPRIGHT, Legend.TOP, series, 160))) {
      if (label.anchor() == Drawing.Anchor.START) {
        assertTrue(label.baseline().x() + painter.width(label) <= 161, label::toString);
      }
    }
  }

  @Test
  void stagesOfAFunnelThatAreLowerThanLettersAreNamedNowAndThen() {
    String[] figures = IntStream.range(0, 60).mapToObj(i -> "" + (60 - i)).toArray(String[]::new);
    Drawing drawing =
        draw(Kind.FUNNEL, Legend.USUAL, List.of(series("Stage", Mark.COLUMN, figures)), 480);
    List<Double> rows =
        labels(drawing).stream()
            .filter(label -> label.anchor() == Drawing.Anchor.START)
            .map(label -> label.baseline().y())
            .toList();
    assertTrue(rows.size() > 10, rows::toString);
    for (int i = 1; i < rows.size(); i++) {
      assertTrue(rows.get(i) - rows.get(i - 1) > 7.6, rows::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"BARS", "FUNNEL"})
  void theFirstOfNamesThatAreCloserThanLettersIsWhole(Kind kind) {
    String[] figures = IntStream.range(0, 200).mapToObj(i -> "" + (i + 1)).toArray(String[]::new);
    List<Chart.Series> rows = List.of(series("Row", Mark.COLUMN, figures));
    for (Shape.Label label : labels(draw(kind, Legend.NONE, rows, 480))) {
      assertTrue(label.baseline().y() >= 0.8 * label.size(), label::toString);
    }
  }

  @Test
  void whatIsBelowZeroIsStackedDownwards() {
    List<Chart.Series> series =
        List.of(
            series("Sales", Mark.AREA, "80", "60"),
            series("Returns", Mark.AREA, "-40", "-30"),
            series("Other", Mark.AREA, "20", "30"));
    List<Shape.Polygon> areas =
        draw(Kind.UPRIGHT, Legend.NONE, series, 480).shapes().stream()
            .filter(Shape.Polygon.class::isInstance)
            .map(Shape.Polygon.class::cast)
            .toList();
    double ground = areas.getFirst().corners().getLast().y();
    assertTrue(areas.get(1).corners().stream().allMatch(corner -> corner.y() >= ground));
    assertTrue(areas.get(2).corners().stream().allMatch(corner -> corner.y() < ground));
  }

  @Test
  void noLineOfAnAreaLiesBelowAnotherArea() {
    List<Chart.Series> series =
        List.of(series("Less", Mark.AREA, "10", "20"), series("More", Mark.AREA, "80", "60"));
    List<Shape> shapes = draw(Kind.UPRIGHT, Labels.FIGURES, series).shapes();
    int last = IntStream.range(0, shapes.size()).filter(i -> isArea(shapes.get(i))).max().orElse(0);
    assertTrue(last > 0, shapes::toString);
    assertTrue(shapes.subList(0, last).stream().noneMatch(Shape.Polyline.class::isInstance));
  }

  private static boolean isArea(Shape shape) {
    return shape instanceof Shape.Polygon polygon && polygon.strength() < 1;
  }

  @Test
  void anAreaOfOnePlaceIsADot() {
    List<Chart.Series> series = List.of(series("Sales", Mark.AREA, "80"));
    List<Shape> shapes = draw(Kind.UPRIGHT, Legend.NONE, series, 480).shapes();
    assertEquals(1, shapes.stream().filter(Shape.Dot.class::isInstance).count());
  }

  @Test
  void whatIsNearlyNothingKeepsItsSideOfZero() {
    ValueFormat euros = new ValueFormat.Money("EUR", 0, ValueFormat.Scale.ONES);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
      MarkNumbers numbers =
          MarkNumbers.of(new AxisNumbers(locale), euros, List.of(900_000.0, 0.4, -0.3));
      boolean english = locale.equals(Locale.ENGLISH);
      assertEquals(english ? "<+€1" : "<+1\u00A0€", numbers.step(0.4));
      assertEquals(english ? ">−€1" : ">−1\u00A0€", numbers.step(-0.3));
      assertEquals(">−1", numbers.brief(-0.3));
      assertEquals("<1", numbers.brief(0.4));
    }
  }

  @Test
  void figuresOfColumnsCloserThanLettersCoverNoOtherColumn() {
    String[] figures =
        IntStream.range(0, 200).mapToObj(i -> "" + (100 + i * 37 % 800)).toArray(String[]::new);
    List<Chart.Series> one = List.of(series("Sales", Mark.COLUMN, figures));
    Drawing drawing = draw(Kind.UPRIGHT, Labels.FIGURES, one);
    List<Shape.Box> columns =
        drawing.shapes().stream()
            .filter(Shape.Box.class::isInstance)
            .map(Shape.Box.class::cast)
            .toList();
    List<Shape.Label> said =
        labels(drawing).stream().filter(label -> label.text().matches("\\d+")).toList();
    List<Shape.Label> inside =
        said.stream().filter(label -> label.anchor() == Drawing.Anchor.MIDDLE).toList();
    assertTrue(inside.size() > 5, inside::toString);
    for (Shape.Label label : inside) {
      double half = painter.width(label) / 2;
      double x = label.baseline().x();
      assertTrue(
          columns.stream()
              .filter(box -> box.corner().x() < x + half)
              .filter(box -> box.corner().x() + box.width() > x - half)
              .allMatch(box -> box.corner().y() > label.baseline().y()),
          label::toString);
    }
  }

  private Drawing draw(Kind kind, Labels said, List<Chart.Series> series) {
    List<Cell> categories = series.getFirst().cells();
    Chart.Manner manner =
        new Chart.Manner(kind, Arrangement.BESIDE, Legend.NONE, said, List.of(), "", "");
    Chart chart = new Chart("", "", categories, series, manner, new Chart.Size(160, 60), "Nothing");
    return painter.draw(chart, theme, Locale.ENGLISH, 480, HEIGHT);
  }

  private Drawing draw(Kind kind, Legend legend, List<Chart.Series> series, double width) {
    List<Cell> categories =
        series.getFirst().cells().stream().map(cell -> Cell.text("at " + cell.shown())).toList();
    Arrangement stacked = Arrangement.STACKED;
    Chart.Manner manner =
        new Chart.Manner(kind, stacked, legend, Labels.NONE, List.of(), "Along", "Up");
    Chart.Size size = new Chart.Size(160, 60);
    Chart chart = new Chart("Title", "In words", categories, series, manner, size, "Nothing");
    return painter.draw(chart, theme, Locale.ENGLISH, width, HEIGHT);
  }

  private static List<Shape.Label> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(Shape.Label.class::cast)
        .toList();
  }

  private static Chart.Series series(String label, Mark mark, String... figures) {
    List<Cell> cells =
        IntStream.range(0, figures.length)
            .mapToObj(i -> Value.of(new BigDecimal(figures[i])))
            .map(value -> new Cell(value, "figure", PLAIN, Tone.PLAIN))
            .toList();
    return new Chart.Series(label, mark, Chart.Axis.FIRST, cells, PLAIN);
  }
}
