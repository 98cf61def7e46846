package io.svodka.renderer.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Axis;
import io.svodka.model.document.Chart.Mark;
import io.svodka.model.document.Chart.Series;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.theme.TextWidths;
import io.svodka.renderer.theme.Themes;
import io.svodka.testkit.Goldens;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartPainterTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final ValueFormat ROUBLES =
      new ValueFormat.Money("RUB", 0, ValueFormat.Scale.ONES);
  private static final ValueFormat PERCENT = new ValueFormat.Percent(1);
  private static final List<String> MONTHS =
      List.of(
          "янв. 2026",
          "фев. 2026",
          "мар. 2026",
          "апр. 2026",
          "май 2026",
          "июн. 2026",
          "июл. 2026",
          "авг. 2026",
          "сен. 2026",
          "окт. 2026",
          "ноя. 2026",
          "дек. 2026");

  private final ChartPainter painter = new ChartPainter();
  private final Theme theme = new Themes().load("default");
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/chart"));

  @Test
  void columnsOfOneSeriesHaveNoLegend() {
    check(
        "columns",
        chart(MONTHS.subList(0, 3), revenue(Mark.COLUMN, "250000", "1200000", "900000")));
  }

  @Test
  void seriesStandSideBySide() {
    check(
        "columns-beside",
        chart(
            List.of("Базис", "Старт"),
            revenue(Mark.COLUMN, "120", "340"),
            series("План", Mark.COLUMN, Axis.FIRST, ROUBLES, "150", "300")));
  }

  @Test
  void stackedColumnsGrowFromZeroToBothSides() {
    check(
        "columns-stacked",
        stacked(
            List.of("Базис", "Старт"),
            revenue(Mark.COLUMN, "120", "-40"),
            series("Сервис", Mark.COLUMN, Axis.FIRST, ROUBLES, "80", "-60"),
            series("Возвраты", Mark.COLUMN, Axis.FIRST, ROUBLES, "-30", "15")));
  }

  @Test
  void absentValuesBreakALine() {
    check("line-gaps", chart(MONTHS.subList(0, 5), revenue(Mark.LINE, "10", "20", "", "30", "")));
  }

  @Test
  void figuresOfAnotherUnitGetTheRightAxis() {
    check(
        "combination",
        chart(
            MONTHS.subList(0, 4),
            revenue(Mark.COLUMN, "1250000", "980000", "1410000", "1100000"),
            series(
                "Конверсия", Mark.LINE, Axis.SECOND, PERCENT, "0.121", "0.134", "0.09", "0.11")));
  }

  @Test
  void bothAxesShareZeroWhenFiguresAreNegative() {
    check(
        "combination-negative",
        chart(
            List.of("Базис", "Старт"),
            revenue(Mark.COLUMN, "-500", "1500"),
            series("Рост", Mark.LINE, Axis.SECOND, PERCENT, "0.2", "-0.35")));
  }

  @Test
  void allZeroIsSaidInWords() {
    check("zero", chart(MONTHS.subList(0, 2), revenue(Mark.COLUMN, "0", "0")));
  }

  @Test
  void oneCategoryKeepsItsColumnNarrow() {
    check("one-category", chart(List.of("Базис"), revenue(Mark.COLUMN, "77")));
  }

  @Test
  void nothingToDrawShowsWords() {
    check("empty", chart(List.of("Базис"), revenue(Mark.COLUMN, "")));
    check("empty", chart(List.of(), revenue(Mark.COLUMN)));
  }

  @Test
  void manyCategoriesAreNamedNowAndThen() {
    List<String> names = IntStream.rangeClosed(1, 60).mapToObj(i -> "неделя " + i).toList();
    String[] figures =
        IntStream.rangeClosed(1, 60).mapToObj(i -> "" + i * i).toArray(String[]::new);
    Drawing drawing = draw(chart(names, revenue(Mark.LINE, figures)));
    List<String> shown = labels(drawing).filter(text -> text.startsWith("неделя")).toList();
    assertTrue(shown.size() > 4 && shown.size() < 20, shown::toString);
    assertEquals("неделя 60", shown.getLast());
  }

  @Test
  void longNamesAreWrappedAndThenCut() {
    List<String> names =
        List.of(
            "Северная Звезда на востоке",
            "Общество с ограниченной ответственностью",
            "Ромб",
            "Куб",
            "Шар");
    Drawing drawing = draw(chart(names, revenue(Mark.COLUMN, "1", "2", "3", "4", "5")));
    String text = labels(drawing).collect(Collectors.joining("|"));
    assertTrue(text.contains("Северная Звезда|на востоке"), text);
    assertTrue(text.contains("Общество с|ограниченной отв…"), text);
  }

  @Test
  void linesFarFromZeroAreDrawnWithoutIt() {
    Drawing drawing =
        draw(
            chart(
                MONTHS.subList(0, 3),
                series("Доступность", Mark.LINE, Axis.FIRST, PERCENT, "0.97", "0.985", "0.99")));
    assertEquals(
        List.of("97,0 %", "97,5 %", "98,0 %", "98,5 %", "99,0 %"),
        labels(drawing).filter(text -> text.endsWith("%")).toList());
  }

  @Test
  void axisFiguresFollowTheLocale() {
    Chart chart = chart(MONTHS.subList(0, 2), revenue(Mark.COLUMN, "1200000", "600000"));
    Drawing drawing = painter.draw(chart, theme, Locale.US, 400, 160);
    List<String> expected = List.of("0", "300K", "600K", "900K", "RUB1.2M");
    assertEquals(expected, labels(drawing).limit(5).toList());
  }

  @Test
  void noLabelLeavesTheCanvas() {
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "Партнёр с именем " + i).toList();
    String[] figures =
        IntStream.range(0, 12).mapToObj(i -> "" + (i - 4) * 98_765).toArray(String[]::new);
    Chart chart =
        chart(
            names,
            revenue(Mark.COLUMN, figures),
            series(
                "Очень длинное имя второго ряда чисел", Mark.LINE, Axis.SECOND, PERCENT, figures));
    for (double width : new double[] {120, 240, 510}) {
      painter.draw(chart, theme, RUSSIAN, width, 150).shapes().stream()
          .filter(Drawing.Shape.Label.class::isInstance)
          .forEach(shape -> assertInside((Drawing.Shape.Label) shape, width));
    }
  }

  private void assertInside(Drawing.Shape.Label label, double width) {
    double length = TextWidths.load("IBMPlexSans-Regular.ttf").width(label.text(), label.size());
    double left =
        switch (label.anchor()) {
          case START -> label.baseline().x();
          case MIDDLE -> label.baseline().x() - length / 2;
          case END -> label.baseline().x() - length;
        };
    assertTrue(left >= -0.01 && left + length <= width + 0.01, () -> label + " in " + width);
  }

  private void check(String name, Chart chart) {
    goldens.check(name + ".txt", DrawingPrinter.print(draw(chart)));
  }

  private Drawing draw(Chart chart) {
    return painter.draw(chart, theme, RUSSIAN, 400, 160);
  }

  private static Stream<String> labels(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(Drawing.Shape.Label.class::isInstance)
        .map(shape -> ((Drawing.Shape.Label) shape).text().replace('\u00A0', ' '));
  }

  private static Chart chart(List<String> categories, Series... series) {
    return chart(Arrangement.BESIDE, categories, series);
  }

  private static Chart stacked(List<String> categories, Series... series) {
    return chart(Arrangement.STACKED, categories, series);
  }

  private static Chart chart(Arrangement arrangement, List<String> categories, Series... series) {
    return new Chart(
        "Доход",
        "Доход по месяцам",
        categories.stream().map(Cell::text).toList(),
        List.of(series),
        arrangement,
        new Chart.Size(140, 60),
        "Нет данных");
  }

  private static Series revenue(Mark mark, String... figures) {
    return series("Доход", mark, Axis.FIRST, ROUBLES, figures);
  }

  private static Series series(
      String label, Mark mark, Axis axis, ValueFormat format, String... figures) {
    return new Series(
        label, mark, axis, Arrays.stream(figures).map(f -> cell(f, format)).toList(), format);
  }

  private static Cell cell(String figure, ValueFormat format) {
    Value value = figure.isEmpty() ? Value.ABSENT : Value.of(new BigDecimal(figure));
    return new Cell(value, figure.isEmpty() ? "—" : figure, format, Tone.PLAIN);
  }
}
