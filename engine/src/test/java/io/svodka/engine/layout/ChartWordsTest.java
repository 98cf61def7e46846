package io.svodka.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.engine.text.Languages;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartWordsTest {
  private static final List<Cell> MONTHS =
      IntStream.rangeClosed(1, 4).mapToObj(ChartWordsTest::month).toList();
  private static final List<Cell> TOWNS =
      List.of(Cell.text("Ulm"), Cell.text("Kiel"), Cell.text("Bonn"), Cell.text("Trier"));

  private static Cell month(int number) {
    LocalDate start = LocalDate.of(2026, number, 1);
    Period period =
        new Period(start, start.plusMonths(1), new Period.Shape.Units(1, TimeUnit.MONTH));
    return new Cell(new Value.Bucket(period), "M" + number, ValueFormat.TEXT, Tone.PLAIN);
  }

  private static Chart.Series series(String label, String... numbers) {
    List<Cell> cells =
        Arrays.stream(numbers)
            .map(
                number ->
                    number.isEmpty()
                        ? new Cell(Value.ABSENT, "—", ValueFormat.WHOLE, Tone.PLAIN)
                        : new Cell(
                            Value.of(new BigDecimal(number)),
                            number,
                            ValueFormat.WHOLE,
                            Tone.PLAIN))
            .toList();
    return new Chart.Series(label, Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, ValueFormat.WHOLE);
  }

  private static String said(
      String language, Chart.Kind kind, List<Cell> categories, Chart.Series... series) {
    Locale locale = Locale.of(language);
    Chart.Manner manner =
        new Chart.Manner(
            kind,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.NONE,
            List.of(),
            "",
            "");
    return new ChartWords(Languages.of(locale), locale)
        .of("T", new ChartLayout.Content(categories, List.of(series)), manner);
  }

  @Test
  void figuresOverTimeBeginEndAndPeak() {
    Chart.Series sold = series("Sold", "5", "9", "", "7");
    assertEquals(
        "Chart “T”: Sold: first 5 (M1), last 7 (M4), highest 9 (M2), lowest 5 (M1).",
        said("en", Chart.Kind.UPRIGHT, MONTHS, sold));
    assertEquals(
        "Диаграмма «T»: Sold: в начале 5 (M1), в конце 7 (M4), максимум 9 (M2), минимум 5 (M1).",
        said("ru", Chart.Kind.UPRIGHT, MONTHS, sold));
    assertEquals(
        "Diagramm „T“: Sold: zuerst 5 (M1), zuletzt 7 (M4), Höchstwert 9 (M2), Tiefstwert 5 (M1).",
        said("de", Chart.Kind.UPRIGHT, MONTHS, sold));
    assertEquals(
        "תרשים „T”: Sold: בהתחלה 5 (M1), בסוף 7 (M4), הגבוה ביותר 9 (M2), הנמוך ביותר 5 (M1).",
        said("he", Chart.Kind.UPRIGHT, MONTHS, sold));
  }

  @Test
  void partsAreToldFromTheLargestWithTheirShares() {
    assertEquals(
        "Chart “T”: Sold: largest Kiel 60 (60%), Trier 30 (30%), Bonn 10 (10%) and 1 more.",
        said("en", Chart.Kind.PIE, TOWNS, series("Sold", "-5", "60", "10", "30")));
  }

  @Test
  void stepsEndWithTheirSum() {
    assertEquals(
        "Chart “T”: Won: largest Kiel -8, Ulm 5, Bonn 1; Trier -2.",
        said("en", Chart.Kind.WATERFALL, TOWNS, series("Won", "5", "-8", "1", "-2")));
  }

  @Test
  void aChartWithoutFiguresIsItsTitle() {
    assertEquals("T", said("en", Chart.Kind.BARS, TOWNS, series("Sold", "", "", "", "")));
  }

  @Test
  void barsAreAsTallAsTheyNeed() {
    Chart.Manner bars =
        new Chart.Manner(
            Chart.Kind.BARS,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.NONE,
            List.of(),
            "",
            "");
    ChartLayout.Content four =
        new ChartLayout.Content(TOWNS, List.of(series("Sold", "1", "2", "3", "4")));
    Chart.Size wished = new Chart.Size(100, 60);
    assertEquals(43, ChartHeight.of(Chart.Size.USUAL, four, bars).height());
    assertEquals(wished, ChartHeight.of(wished, four, bars));
  }
}
