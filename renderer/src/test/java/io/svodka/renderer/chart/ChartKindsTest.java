package io.svodka.renderer.chart;

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
import io.svodka.renderer.theme.TextWidths;
import io.svodka.renderer.theme.Themes;
import io.svodka.testkit.Goldens;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartKindsTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final ValueFormat ROUBLES =
      new ValueFormat.Money("RUB", 0, ValueFormat.Scale.ONES);
  private static final List<Cell> REGIONS =
      List.of(Cell.text("Москва"), Cell.text("Ханты-Мансийский округ — Югра"), Cell.text("Юг"));

  private final ChartPainter painter = new ChartPainter();
  private final Theme theme = new Themes().load("default");
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/chart"));

  @Test
  void slicesOfARingAreNamedWithTheirFiguresAndShares() {
    check("donut", chart(manner(Kind.DONUT), REGIONS, series("Доход", "600", "300", "100")));
  }

  @Test
  void partsBelowZeroAreNamedWithoutAShare() {
    check(
        "pie-below-zero", chart(manner(Kind.PIE), REGIONS, series("Доход", "600", "-300", "0.1")));
  }

  @ParameterizedTest
  @EnumSource(names = {"PIE", "DONUT"})
  void slicesWithoutALegendAreNamedBesideThem(Kind kind) {
    for (Labels said : Labels.values()) {
      Chart.Manner manner =
          new Chart.Manner(kind, Arrangement.BESIDE, Legend.NONE, said, List.of(), "", "");
      Chart chart = chart(manner, REGIONS, series("Доход", "600", "-300", "400"));
      String print = DrawingPrinter.print(painter.draw(chart, theme, RUSSIAN, 400, 160));
      for (String words : List.of("Москва", "60 %", "Юг", "40 %", "-300 ₽")) {
        assertTrue(print.contains(words), words + print);
      }
      assertTrue(print.contains("600 ₽ · 60 %") == (said == Labels.FIGURES), print);
    }
  }

  @Test
  void figuresOfAChartAreWrittenInOneForm() {
    check(
        "bars-in-one-form",
        chart(manner(Kind.BARS), REGIONS, series("Доход", "46000", "7700", "0.01")));
  }

  @Test
  void longNamesOfBarsInHalfAPageStandOnTwoLines() {
    Chart chart = chart(manner(Kind.BARS), REGIONS, series("Доход", "600", "300", "90"));
    String print = DrawingPrinter.print(painter.draw(chart, theme, RUSSIAN, 220, 160));
    assertTrue(print.contains("Ханты-Мансийский"), print);
    assertTrue(print.contains("округ — Югра"), print);
    String low = DrawingPrinter.print(painter.draw(chart, theme, RUSSIAN, 220, 50));
    assertTrue(low.contains("…"), low);
  }

  @Test
  void stagesOfAFunnelAreComparedWithTheFirst() {
    check("funnel", chart(manner(Kind.FUNNEL), REGIONS, series("Доход", "600", "300", "90")));
  }

  /// What is more than the first is no part of it.
  @Test
  void stagesOfAFunnelThatAreLargerThanTheFirstSayTheirFigureOnly() {
    check(
        "funnel-that-widens",
        chart(manner(Kind.FUNNEL), REGIONS, series("Доход", "100", "340", "80")));
    check(
        "funnel-from-nothing",
        chart(manner(Kind.FUNNEL), REGIONS, series("Доход", "0", "340", "-80")));
  }

  @Test
  void stepsFallAndRiseToTheirSum() {
    check(
        "waterfall",
        chart(manner(Kind.WATERFALL), REGIONS, series("Прибыль", "500", "-200", "300")));
  }

  /// Empty axes would say less than words.
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SCATTER"},
      mode = EnumSource.Mode.EXCLUDE)
  void zerosOfAnyKindAreSaidInWords(Kind kind) {
    check("zeros", chart(manner(kind), REGIONS, series("Доход", "0", "0", "0")));
  }

  @Test
  void pointsAtZeroHaveTheirPlace() {
    List<Cell> places = List.of(cell("0"), cell("0"), cell("0"));
    Chart chart = chart(manner(Kind.SCATTER), places, series("Доход", "0", "0", "0"));
    check("zeros-scatter", chart);
    String print = DrawingPrinter.print(painter.draw(chart, theme, RUSSIAN, 400, 160));
    assertFalse(print.contains("NaN"), print);
  }

  @Test
  void zerosBelowAnAimAreDrawn() {
    Chart.Manner aimed =
        new Chart.Manner(
            Kind.UPRIGHT,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.NONE,
            List.of(new Chart.Target("План", cell("100"))),
            "",
            "");
    check("zeros-aimed", chart(aimed, REGIONS, series("Доход", "0", "0", "0")));
  }

  @Test
  void barsBelowZeroGoToTheLeft() {
    check("bars", chart(manner(Kind.BARS), REGIONS, series("Прибыль", "500", "-200", "300")));
  }

  @Test
  void pointsStandAtBothTheirFigures() {
    List<Cell> places = List.of(cell("100"), cell("250"), cell("400"));
    Chart.Series points =
        new Chart.Series(
            "Прибыль",
            Mark.POINT,
            Chart.Axis.FIRST,
            List.of(cell("10"), cell("-5"), cell("30")),
            ROUBLES);
    check("scatter", chart(manner(Kind.SCATTER), places, points));
  }

  @Test
  void stacksAreLabelledWithTheirSums() {
    Chart.Manner manner =
        new Chart.Manner(
            Kind.UPRIGHT,
            Arrangement.STACKED,
            Legend.BOTTOM,
            Labels.FIGURES,
            List.of(new Chart.Target("План", cell("700"))),
            "",
            "");
    check(
        "stacked-figures",
        chart(
            manner,
            REGIONS,
            series("Опт", "500", "200", "300"),
            series("Розница", "100", "150", "90")));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noLabelOfAnyKindLeavesTheCanvas(Kind kind) {
    List<Cell> names =
        IntStream.range(0, 30)
            .mapToObj(i -> kind == Kind.SCATTER ? cell("" + i) : Cell.text("Длинное имя " + i))
            .toList();
    String[] figures =
        IntStream.range(0, 30).mapToObj(i -> "" + (i - 4) * 98_765).toArray(String[]::new);
    for (Legend legend : Legend.values()) {
      Chart.Manner manner =
          new Chart.Manner(
              kind,
              Arrangement.BESIDE,
              legend,
              Labels.FIGURES,
              List.of(new Chart.Target("Цель на год", cell("2000000"))),
              "Продажи",
              "Доход");
      Chart chart =
          chart(manner, names, series("Доход", figures), series("Очень длинное имя", figures));
      for (double width : new double[] {240, 510}) {
        painter.draw(chart, theme, RUSSIAN, width, 220).shapes().stream()
            .filter(Drawing.Shape.Label.class::isInstance)
            .forEach(shape -> assertInside((Drawing.Shape.Label) shape, width, legend));
      }
    }
  }

  private static void assertInside(Drawing.Shape.Label label, double width, Legend legend) {
    double length = TextWidths.load("IBMPlexSans-Regular.ttf").width(label.text(), label.size());
    double left =
        switch (label.anchor()) {
          case START -> label.baseline().x();
          case MIDDLE -> label.baseline().x() - length / 2;
          case END -> label.baseline().x() - length;
        };
    boolean inside = left >= -1.01 && left + length <= width + 1.01;
    assertTrue(inside, () -> label + " in " + width + " with the legend " + legend);
  }

  private void check(String name, Chart chart) {
    Drawing drawing = painter.draw(chart, theme, RUSSIAN, 400, 160);
    goldens.check(name + ".txt", DrawingPrinter.print(drawing));
  }

  private static Chart.Manner manner(Kind kind) {
    return new Chart.Manner(
        kind, Arrangement.BESIDE, Legend.USUAL, Labels.FIGURES, List.of(), "Продажи", "Доход");
  }

  private static Chart chart(Chart.Manner manner, List<Cell> categories, Chart.Series... series) {
    return new Chart(
        "Доход",
        "Доход по регионам",
        categories,
        List.of(series),
        manner,
        new Chart.Size(140, 60),
        "Нет данных");
  }

  private static Chart.Series series(String label, String... figures) {
    List<Cell> cells = Arrays.stream(figures).map(ChartKindsTest::cell).toList();
    return new Chart.Series(label, Mark.COLUMN, Chart.Axis.FIRST, cells, ROUBLES);
  }

  private static Cell cell(String figure) {
    return new Cell(Value.of(new BigDecimal(figure)), figure + " ₽", ROUBLES, Tone.PLAIN);
  }
}
