package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.chart.Drawing.Shape;
import io.svodka.renderer.theme.Themes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Weeks are named by their days, and by the first of them where the days have no room.
class WeeksAtAxesTest {
  private static final List<Cell> WEEKS =
      List.of(
          week("2026-12-14", "14–20\u00A0Dec 2026"),
          week("2026-12-21", "21–27\u00A0Dec 2026"),
          week("2026-12-28", "28\u00A0Dec – 3\u00A0Jan 2027"),
          week("2027-01-04", "4–10\u00A0Jan 2027"));

  @Test
  void daysStandWhereThereIsRoom() {
    assertEquals(
        List.of(
            "14–20\u00A0Dec",
            "2026",
            "21–27\u00A0Dec",
            "28\u00A0Dec – 3\u00A0Jan",
            "2027",
            "4–10\u00A0Jan"),
        names(400));
  }

  @Test
  void theFirstDayStandsWhereThereIsLess() {
    assertEquals(
        List.of("14\u00A0Dec", "2026", "21\u00A0Dec", "28\u00A0Dec", "4\u00A0Jan", "2027"),
        names(180));
  }

  @Test
  void theLastIsNamedWhereNotAllHaveRoom() {
    assertEquals(List.of("21\u00A0Dec", "2026", "4\u00A0Jan", "2027"), names(110));
    assertEquals(List.of("14\u00A0Dec", "2026", "4\u00A0Jan", "2027"), names(55));
  }

  private static List<String> names(double width) {
    List<Cell> figures = WEEKS.stream().map(_ -> Cell.text("1")).toList();
    Chart.Series series =
        new Chart.Series(
            "", Chart.Mark.COLUMN, Chart.Axis.FIRST, numbers(figures), ValueFormat.WHOLE);
    Chart chart =
        new Chart(
            "", "", WEEKS, List.of(series), Chart.Arrangement.BESIDE, new Chart.Size(100, 50), "");
    return new ChartPainter()
        .draw(chart, new Themes().load("default"), Locale.ENGLISH, width, 120).shapes().stream()
            .flatMap(
                shape ->
                    shape instanceof Shape.Label label ? Stream.of(label.text()) : Stream.empty())
            .filter(text -> text.length() > 3)
            .toList();
  }

  private static List<Cell> numbers(List<Cell> cells) {
    return cells.stream()
        .map(cell -> new Cell(Value.of(1), cell.shown(), ValueFormat.WHOLE, Tone.PLAIN))
        .toList();
  }

  private static Cell week(String start, String shown) {
    LocalDate first = LocalDate.parse(start);
    Period period = new Period(first, first.plusDays(7), new Period.Shape.Units(1, TimeUnit.WEEK));
    return new Cell(new Value.Bucket(period), shown, ValueFormat.TEXT, Tone.PLAIN);
  }
}
