package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tone;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class NativeChartTest {
  private static final List<Cell> CITIES =
      List.of(Cell.text("Москва"), Cell.text("Тверь"), Cell.text("Омск"));

  @Test
  void stackedSeriesShareOneColumnAndHaveALegend() throws IOException {
    Chart chart = chart("Города", Chart.Arrangement.STACKED, series("Опт"), series("Розница"));
    String xml = xml(chart);
    assertTrue(xml.contains("<c:grouping val=\"stacked\"/>"), xml);
    assertTrue(xml.contains("<c:overlap val=\"100\"/>"), xml);
    assertTrue(xml.contains("<c:legendPos val=\"b\"/>"), xml);
    assertTrue(xml.contains("0B5FA5") && xml.contains("D47F00"), xml);
  }

  @Test
  void pointsStandAtTheirFiguresAndHaveNoLine() throws IOException {
    Chart.Series points =
        new Chart.Series(
            "Маржа", Chart.Mark.POINT, Chart.Axis.FIRST, series("Маржа").cells(), Samples.RUB);
    Chart plain = chart("Города", Chart.Arrangement.BESIDE, points);
    Chart chart =
        new Chart(
            plain.title(),
            plain.alternative(),
            List.of(
                Samples.money("5", "Москва"),
                Samples.money("7.5", "Тверь"),
                Samples.money("9", "Омск")),
            plain.series(),
            new Chart.Manner(
                Chart.Kind.SCATTER,
                Chart.Arrangement.BESIDE,
                Chart.Legend.USUAL,
                Chart.Labels.NONE,
                List.of(),
                "Продажи",
                "Доход"),
            plain.size(),
            plain.whenEmpty());
    String xml = xml(chart);
    assertTrue(xml.contains("<c:scatterChart>"), xml);
    assertTrue(xml.contains("<c:v>7.5</c:v>"), xml);
    assertTrue(xml.contains("<c:symbol val=\"circle\"/>"), xml);
    assertTrue(xml.contains("<a:noFill/>"), xml);
  }

  @ParameterizedTest
  @CsvSource({
    "COLUMN, UPRIGHT, 0.0, 5000.0, 1000.0",
    "AREA, UPRIGHT, 0.0, 5000.0, 1000.0",
    "COLUMN, BARS, 0.0, 5000.0, 1000.0",
    "COLUMN, FUNNEL, 0.0, 4600.0, 4600.0",
    "LINE, UPRIGHT, 4000.0, 4600.0, 200.0"
  })
  void axesEndWhereThoseOfPrintedChartsDo(
      Chart.Mark mark, Chart.Kind kind, String least, String greatest, String step)
      throws IOException {
    String xml = xml(high(kind, mark, Samples.RUB));
    assertTrue(xml.contains("<c:max val=\"" + greatest + "\"/>"), xml);
    assertTrue(xml.contains("<c:min val=\"" + least + "\"/>"), xml);
    assertTrue(xml.contains("<c:majorUnit val=\"" + step + "\"/>"), xml);
  }

  @ParameterizedTest
  @MethodSource("storedDifferently")
  void axesAreMeasuredAsTheirCellsAreStored(ValueFormat format, double factor) throws IOException {
    String xml = xml(high(Chart.Kind.UPRIGHT, Chart.Mark.COLUMN, format));
    assertTrue(xml.contains("<c:max val=\"" + 5000 * factor + "\"/>"), xml);
    assertTrue(xml.contains("<c:v>" + 4600 * factor + "</c:v>"), xml);
  }

  static Stream<Arguments> storedDifferently() {
    return Stream.of(
        Arguments.of(new ValueFormat.Points(1), 100),
        Arguments.of(new ValueFormat.Duration(DurationUnit.HOURS), 1 / 24.0));
  }

  private static Chart high(Chart.Kind kind, Chart.Mark mark, ValueFormat format) {
    List<Cell> cells =
        Stream.of("4000", "4300", "4600")
            .map(n -> new Cell(Value.of(new BigDecimal(n)), n, format, Tone.PLAIN))
            .toList();
    Chart plain =
        chart(
            "Города",
            Chart.Arrangement.BESIDE,
            new Chart.Series("Опт", mark, Chart.Axis.FIRST, cells, format));
    return new Chart(
        plain.title(),
        plain.alternative(),
        plain.categories(),
        plain.series(),
        new Chart.Manner(
            kind,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.NONE,
            List.of(),
            "",
            ""),
        plain.size(),
        plain.whenEmpty());
  }

  @Test
  void longNamesAreCutInTheChartAndWholeBesideItsFigures() throws IOException {
    String name = "Elektrohydraulischer Transformatorenumformer";
    Chart plain = high(Chart.Kind.PIE, Chart.Mark.COLUMN, Samples.RUB);
    Chart chart =
        new Chart(
            plain.title(),
            plain.alternative(),
            List.of(Cell.text(name), Cell.text("Kabel"), Cell.text("Helm")),
            plain.series(),
            plain.manner(),
            new Chart.Size(80, 60),
            plain.whenEmpty());
    String xml = xml(chart);
    assertTrue(xml.contains("<c:v>Elektrohydr…</c:v>"), xml);
    assertTrue(xml.contains("<c:v>Kabel</c:v>"), xml);
    Document document = Samples.document(new Section("", List.of(new Block.Picture(chart))));
    try (XSSFWorkbook book = read(document)) {
      assertEquals(name, book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue());
      assertEquals("Elektrohydr…", book.getSheetAt(1).getRow(2).getCell(2).getStringCellValue());
    }
  }

  @Test
  void targetsOfLyingBarsAreNamedBelowTheirAxis() throws IOException {
    Chart plain = chart("Города", Chart.Arrangement.BESIDE, series("Опт"));
    Chart chart =
        new Chart(
            plain.title(),
            plain.alternative(),
            plain.categories(),
            plain.series(),
            new Chart.Manner(
                Chart.Kind.BARS,
                Chart.Arrangement.BESIDE,
                Chart.Legend.USUAL,
                Chart.Labels.NONE,
                List.of(new Chart.Target("План", Samples.money("900", "900 ₽"))),
                "",
                ""),
            plain.size(),
            plain.whenEmpty());
    String xml = xml(chart);
    assertTrue(xml.contains("<c:barDir val=\"bar\"/>"), xml);
    assertTrue(xml.contains("<a:t>План 900 ₽</a:t>"), xml);
  }

  @Test
  void aSingleSeriesNeedsNoLegendAndNoInventedTitle() throws IOException {
    String xml = xml(chart("", Chart.Arrangement.BESIDE, series("Опт")));
    assertFalse(xml.contains("<c:legend>"), xml);
    assertTrue(xml.contains("<c:autoTitleDeleted val=\"true\"/>"), xml);
  }

  @Test
  void stepsOfAWaterfallSayTheirFiguresWithTheirSigns() throws IOException {
    List<Cell> steps =
        List.of(
            Samples.money("900", "900 ₽"),
            Samples.money("-300", "-300 ₽"),
            Samples.money("600", "600 ₽"));
    Chart plain =
        chart(
            "Города",
            Chart.Arrangement.BESIDE,
            new Chart.Series("Опт", Chart.Mark.COLUMN, Chart.Axis.FIRST, steps, Samples.RUB));
    Chart chart =
        new Chart(
            plain.title(),
            plain.alternative(),
            plain.categories(),
            plain.series(),
            new Chart.Manner(
                Chart.Kind.WATERFALL,
                Chart.Arrangement.BESIDE,
                Chart.Legend.USUAL,
                Chart.Labels.FIGURES,
                List.of(),
                "",
                ""),
            plain.size(),
            plain.whenEmpty());
    String xml = xml(chart);
    String unit = "#,##0&quot; ₽&quot;";
    assertTrue(xml.contains("formatCode=\"+" + unit + ";;\""), xml);
    assertTrue(xml.contains("formatCode=\"-" + unit + ";;\""), xml);
    assertTrue(xml.contains("formatCode=\"" + unit + "\""), xml);
    assertEquals(4, xml.split("<c:showVal val=\"true\"/>", -1).length, xml);
  }

  @Test
  void absentValuesLeaveAGap() throws IOException {
    String xml = xml(chart("", Chart.Arrangement.BESIDE, series("Опт")));
    assertTrue(xml.contains("<c:dispBlanksAs val=\"gap\"/>"), xml);
    assertTrue(
        xml.contains(
            "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>1000.5</c:v></c:pt><c:pt idx=\"2\">"),
        xml);
  }

  @Test
  void chartsSideBySideStandBesideEachOther() throws IOException {
    Block one = new Block.Picture(chart("1", Chart.Arrangement.BESIDE, series("Опт")));
    Block two = new Block.Picture(chart("2", Chart.Arrangement.BESIDE, series("Опт")));
    Block row = new Block.SideBySide(List.of(1, 1), List.of(one, two));
    try (XSSFWorkbook book = read(Samples.document(new Section("", List.of(row))))) {
      var anchors =
          book.getSheetAt(0).getDrawingPatriarch().getShapes().stream()
              .map(shape -> (XSSFClientAnchor) shape.getAnchor())
              .toList();
      assertEquals(anchors.get(0).getRow1(), anchors.get(1).getRow1());
      assertTrue(anchors.get(0).getCol2() <= anchors.get(1).getCol1());
    }
  }

  @Test
  void aChartWithoutFiguresSaysSoInWords() throws IOException {
    Cell nothing = new Cell(Value.ABSENT, "—", Samples.RUB, Tone.PLAIN);
    Chart.Series series =
        new Chart.Series(
            "Опт",
            Chart.Mark.LINE,
            Chart.Axis.FIRST,
            List.of(nothing, nothing, nothing),
            Samples.RUB);
    Block block = new Block.Picture(chart("Города", Chart.Arrangement.BESIDE, series));
    try (XSSFWorkbook book = read(Samples.document(new Section("", List.of(block))))) {
      assertEquals(1, book.getNumberOfSheets());
      assertEquals("Нет данных", book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue());
    }
  }

  /// Programs would print them one over the other.
  @ParameterizedTest
  @CsvSource({
    "UPRIGHT, 12, true",
    "UPRIGHT, 200, false",
    "BARS, 12, true",
    "BARS, 40, false",
    "FUNNEL, 12, true",
    "FUNNEL, 40, false"
  })
  void figuresStandAtMarksThatAreApart(Chart.Kind kind, int count, boolean labelled)
      throws IOException {
    Chart.Manner manner =
        new Chart.Manner(
            kind,
            Chart.Arrangement.BESIDE,
            Chart.Legend.USUAL,
            Chart.Labels.FIGURES,
            List.of(),
            "",
            "");
    List<Cell> names = IntStream.range(0, count).mapToObj(i -> Cell.text("Город " + i)).toList();
    List<Cell> cells =
        IntStream.range(0, count).mapToObj(i -> Samples.money("" + (1 + i), "1 ₽")).toList();
    Chart.Series series =
        new Chart.Series("Опт", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
    Chart chart =
        new Chart(
            "Города",
            "По городам",
            names,
            List.of(series),
            manner,
            new Chart.Size(160, 80),
            "Нет данных");
    assertEquals(labelled, xml(chart).contains("<c:showVal val=\"true\"/>"));
  }

  private static Chart.Series series(String label) {
    List<Cell> cells =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    i == 1
                        ? new Cell(Value.ABSENT, "—", Samples.RUB, Tone.PLAIN)
                        : Samples.money((i + 1) + "000.5", "1 000 ₽"))
            .toList();
    return new Chart.Series(label, Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
  }

  static Chart chart(String title, Chart.Arrangement arrangement, Chart.Series... series) {
    return new Chart(
        title,
        "Выручка по городам.",
        CITIES,
        List.of(series),
        arrangement,
        new Chart.Size(160, 80),
        "Нет данных");
  }

  /// As on paper: bars run from their names, which stand where reading begins.
  @Test
  void barsRunFromTheRightWhereSheetsAreReadFromThere() throws IOException {
    Chart chart = high(Chart.Kind.BARS, Chart.Mark.COLUMN, Samples.RUB);
    assertEquals(List.of("l", "maxMin", "minMax"), axes(xml(chart)));
    assertEquals(List.of("r", "maxMin", "maxMin"), axes(xml(chart, "he-IL")));
    Chart upright = high(Chart.Kind.UPRIGHT, Chart.Mark.COLUMN, Samples.RUB);
    assertEquals(List.of("b", "minMax", "minMax"), axes(xml(upright, "he-IL")));
  }

  /// Returns where the names stand and how names and values run.
  private static List<String> axes(String xml) {
    return Stream.of(
            "axPos val=\"(.)\"",
            "catAx>.*?orientation val=\"(.*?)\"",
            "valAx>.*?orientation val=\"(.*?)\"")
        .map(
            pattern ->
                Pattern.compile("<c:" + pattern)
                    .matcher(xml)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1))
        .toList();
  }

  static String xml(Chart chart) throws IOException {
    return xml(chart, "ru-RU");
  }

  static String xml(Chart chart, String language) throws IOException {
    Document document =
        Samples.document(language, new Section("", List.of(new Block.Picture(chart))));
    try (XSSFWorkbook book = read(document)) {
      XSSFChart drawn = book.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
      return new String(
          drawn.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static XSSFWorkbook read(Document document) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Samples.render(document)));
  }
}
