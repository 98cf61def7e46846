package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.Themes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Series are told apart where the colours are used up.
class SeriesLooksTest {
  private final Theme theme = new Themes().load("default");
  private final SeriesPen pen = new SeriesPen(8);

  @Test
  void fourTimesAsManySeriesAsColoursLookUnlike() {
    SeriesLooks looks = new SeriesLooks(theme);
    Set<SeriesLook> seen = new HashSet<>(IntStream.range(0, 24).mapToObj(looks::of).toList());
    assertEquals(24, seen.size());
    assertEquals(looks.of(0), looks.of(24));
    assertEquals(looks.of(0).color(), looks.of(6).color());
  }

  @Test
  void theFirstSeriesIsPlain() {
    Shape.Box box = new Shape.Box(new Point(0, 0), 20, 20, "#0B5FA5", "");
    assertEquals(List.of(box), pen.fill(box, Weave.PLAIN));
    List<Point> line = List.of(new Point(0, 0), new Point(30, 0));
    assertTrue(pen.line(line, look(Weave.PLAIN), 1) instanceof Shape.Polyline);
    assertTrue(pen.point(new Point(0, 0), 2, look(Weave.PLAIN), "") instanceof Shape.Dot);
  }

  @Test
  void stripesStayInsideTheirOutline() {
    Shape.Box box = new Shape.Box(new Point(3, 5), 20, 11, "#0B5FA5", "");
    for (Weave weave : List.of(Weave.RISING, Weave.FALLING, Weave.CROSSED)) {
      List<Point> ends = strokes(pen.fill(box, weave).getLast());
      assertTrue(ends.size() >= 6 && ends.size() % 2 == 0, weave::toString);
      for (Point end : ends) {
        assertTrue(end.x() >= 2.999 && end.x() <= 23.001, end::toString);
        assertTrue(end.y() >= 4.999 && end.y() <= 16.001, end::toString);
      }
    }
  }

  @Test
  void stripesOfAHollowOutlineLeaveTheHollowFree() {
    List<Point> horseshoe =
        List.of(
            new Point(0, 0),
            new Point(30, 0),
            new Point(30, 30),
            new Point(20, 30),
            new Point(20, 10),
            new Point(10, 10),
            new Point(10, 30),
            new Point(0, 30));
    List<Point> ends = new Hatch(horseshoe, 4).along(1);
    for (int i = 1; i < ends.size(); i += 2) {
      double x = (ends.get(i - 1).x() + ends.get(i).x()) / 2;
      double y = (ends.get(i - 1).y() + ends.get(i).y()) / 2;
      assertTrue(x < 10 || x > 20 || y < 10, x + " " + y);
    }
  }

  @Test
  void dashesGoRoundCornersAndLeaveTheirSpaces() {
    List<Point> corner = List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10));
    List<Point> ends = new Dashes(List.of(4.0, 3.0)).along(corner);
    assertEquals(8, ends.size());
    assertEquals(new Point(7, 0), ends.get(2));
    assertEquals(new Point(10, 0), ends.get(3));
    assertEquals(new Point(10, 0), ends.get(4));
    assertEquals(new Point(10, 1), ends.get(5));
  }

  @Test
  void dashesOfAnyLengthComeToAnEnd() {
    List<Point> line =
        IntStream.range(0, 300).mapToObj(i -> new Point(i * 1.37, i * i % 17 / 3.0)).toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (Weave weave : Weave.values()) {
            for (double size = 5; size < 16; size += 0.1) {
              new SeriesPen(size).line(line, look(weave), 1);
            }
          }
        });
  }

  @Test
  void pointsHaveTheirHintsInEveryForm() {
    for (Weave weave : List.of(Weave.RISING, Weave.FALLING, Weave.CROSSED)) {
      Shape point = pen.point(new Point(5, 5), 2, look(weave), "what it is");
      assertTrue(point instanceof Shape.Polygon(_, _, _, var hint) && !hint.isEmpty());
    }
  }

  @Test
  void namesBesideAChartShowALineAsALine() {
    List<Cell> cells = List.of(cell("1"), cell("3"));
    List<Chart.Series> series =
        IntStream.range(0, 7)
            .mapToObj(
                i ->
                    new Chart.Series(
                        "S" + i, Chart.Mark.LINE, Chart.Axis.FIRST, cells, ValueFormat.WHOLE))
            .toList();
    Chart.Manner manner =
        new Chart.Manner(
            Chart.Kind.UPRIGHT,
            Chart.Arrangement.BESIDE,
            Chart.Legend.RIGHT,
            Chart.Labels.NONE,
            List.of(),
            "",
            "");
    Chart chart = new Chart("", "", cells, series, manner, new Chart.Size(160, 60), "Nothing");
    long dashed =
        new ChartPainter()
            .draw(chart, theme, Locale.ENGLISH, 480, 170).shapes().stream()
                .filter(Shape.Strokes.class::isInstance)
                .count();
    assertEquals(2, dashed);
  }

  private static Cell cell(String number) {
    return new Cell(Value.of(new BigDecimal(number)), number, ValueFormat.WHOLE, Tone.PLAIN);
  }

  private static SeriesLook look(Weave weave) {
    return new SeriesLook("#0B5FA5", weave);
  }

  private static List<Point> strokes(Shape shape) {
    return shape instanceof Shape.Strokes(var ends, var color, _) && color.equals(Drawing.PAPER)
        ? ends
        : List.of();
  }
}
