package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Charts of more series, signs and slices than have room.
class CrowdedChartsTest {
  @Test
  void theSecondRoundOfColoursIsStripedDashedOrSquare() throws IOException {
    List<Chart.Series> columns = many(7, Chart.Mark.COLUMN);
    String xml = xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, columns));
    assertEquals(1, count(xml, "<a:pattFill prst=\"wdUpDiag\">"), xml);
    assertTrue(
        xml.contains(
            "<a:fgClr><a:srgbClr val=\"FFFFFF\"/></a:fgClr>"
                + "<a:bgClr><a:srgbClr val=\"0B5FA5\"/></a:bgClr></a:pattFill>"),
        xml);
    List<Chart.Series> lines = many(7, Chart.Mark.LINE);
    String dashed = xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, lines));
    assertEquals(1, count(dashed, "<a:prstDash val=\"sysDash\"/>"), dashed);
  }

  @Test
  void namesOfManySeriesMakeTheChartHigherInsteadOfItsMarksLower() throws IOException {
    XSSFClientAnchor few = anchor(many(3, Chart.Mark.COLUMN));
    XSSFClientAnchor many = anchor(many(40, Chart.Mark.COLUMN));
    assertTrue(many.getRow2() - many.getRow1() > few.getRow2() - few.getRow1() + 5);
    String xml =
        xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, many(200, Chart.Mark.LINE)));
    assertTrue(count(xml, "<c:legendEntry>") > 100, xml.substring(xml.indexOf("<c:legend>")));
  }

  @Test
  void stackedAreasBelowZeroAreColumns() throws IOException {
    List<Chart.Series> signs =
        List.of(series("Sales", Chart.Mark.AREA, "80"), series("Returns", Chart.Mark.AREA, "-40"));
    String xml = xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.STACKED, signs));
    assertFalse(xml.contains("<c:areaChart>"), xml);
    assertTrue(xml.contains("<c:barChart>"), xml);
    List<Chart.Series> above =
        List.of(series("Sales", Chart.Mark.AREA, "80"), series("Other", Chart.Mark.AREA, "40"));
    assertTrue(
        xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.STACKED, above)).contains("<c:areaChart>"));
  }

  @Test
  void stacksAreLabelledWithTheirSumsAsOnPaper() throws IOException {
    List<Chart.Series> signs =
        List.of(
            series("Sales", Chart.Mark.COLUMN, "80"),
            series("Other", Chart.Mark.COLUMN, "20"),
            series("Returns", Chart.Mark.COLUMN, "-40"));
    String xml = xml(labelled(Chart.Kind.UPRIGHT, Chart.Arrangement.STACKED, signs));
    assertEquals(1, count(xml, "<c:showVal val=\"true\"/>"), xml);
    assertTrue(xml.contains("<c:dLblPos val=\"t\"/>"), xml);
    assertTrue(xml.contains("<c:v>100.0</c:v>"), xml);
    assertTrue(
        xml.contains("<c:legendEntry><c:idx val=\"3\"/><c:delete val=\"true\"/></c:legendEntry>"),
        xml);
  }

  @Test
  void smallSlicesSayTheirShareInTheLegend() throws IOException {
    List<Cell> cells =
        Stream.of("900", "97", "2", "1").map(n -> Samples.money(n, n + " ₽")).toList();
    Chart.Series slices =
        new Chart.Series("Sales", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
    String xml = xml(labelled(Chart.Kind.PIE, Chart.Arrangement.BESIDE, List.of(slices)));
    assertTrue(
        xml.contains(
            "<c:dLbl><c:idx val=\"2\"/><c:delete val=\"1\"/></c:dLbl>"
                + "<c:dLbl><c:idx val=\"3\"/><c:delete val=\"1\"/></c:dLbl>"),
        xml);
    String plain = xml.replace('\u00A0', ' ');
    assertTrue(plain.contains("<c:v>Place 2 · 2 ₽ · 0,2 %</c:v>"), plain);
    assertTrue(plain.contains("<c:v>Place 0</c:v>"), plain);
  }

  @Test
  void whatIsBelowZeroIsNoSlice() throws IOException {
    List<Cell> cells =
        Stream.of("500", "-300", "200", "-50").map(n -> Samples.money(n, n + " ₽")).toList();
    Chart.Series slices =
        new Chart.Series("Sales", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
    for (Chart.Kind kind : List.of(Chart.Kind.PIE, Chart.Kind.DONUT)) {
      String xml = xml(chart(kind, Chart.Arrangement.BESIDE, List.of(slices)));
      assertFalse(xml.contains("<c:v>-300.0</c:v>"), xml);
      assertTrue(xml.contains("<c:pt idx=\"2\"><c:v>200.0</c:v>"), xml);
      assertTrue(xml.contains("<c:v>Place 1 · -300 ₽</c:v>"), xml);
    }
  }

  @Test
  void slicesWithoutALegendAreNamedBesideThem() throws IOException {
    List<Cell> cells =
        Stream.of("500", "-300", "200", "1").map(n -> Samples.money(n, n + " ₽")).toList();
    Chart.Series slices =
        new Chart.Series("Sales", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
    String xml = xml(chart(Chart.Kind.PIE, Chart.Legend.NONE, List.of(slices)));
    assertEquals(1, count(xml, "<c:showCatName val=\"true\"/>"), xml);
    assertTrue(xml.contains("<c:dLblPos val=\"outEnd\"/>"), xml);
    assertTrue(xml.contains("<c:v>Place 3</c:v>"), xml);
    assertTrue(xml.contains("<c:v>Place 1 · -300 ₽</c:v>"), xml);
    for (int named : new int[] {0, 2, 3}) {
      assertTrue(xml.contains("<c:legendEntry><c:idx val=\"" + named + "\"/>"), xml);
    }
    assertEquals(3, count(xml, "<c:legendEntry>"), xml);
    String ring = xml(chart(Chart.Kind.DONUT, Chart.Legend.NONE, List.of(slices)));
    assertTrue(ring.contains("<c:legendPos val=\"r\"/>"), ring);
    assertFalse(ring.contains("<c:legendEntry>"), ring);
  }

  @Test
  void manyLinesSayTheirLastFigureBehindTheirEnds() throws IOException {
    String xml =
        xml(labelled(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, many(12, Chart.Mark.LINE)));
    assertEquals(12, count(xml, "<c:dLbl><c:idx val=\"3\"/>"), xml);
    assertEquals(12, count(xml, "<c:dLblPos val=\"r\"/>"), xml);
    assertEquals(0, count(xml, "<c:showVal val=\"true\"/>"), xml);
    String few =
        xml(labelled(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, many(3, Chart.Mark.LINE)));
    assertEquals(3, count(few, "<c:showVal val=\"true\"/>"), few);
  }

  @Test
  void columnsOfASecondAxisArePointsThatHideNoColumn() throws IOException {
    Chart.Series sales = series("Sales", Chart.Mark.COLUMN, "80");
    Chart.Series orders =
        new Chart.Series(
            "Orders", Chart.Mark.COLUMN, Chart.Axis.SECOND, sales.cells(), Samples.RUB);
    List<Chart.Series> both = List.of(sales, orders);
    String xml = xml(chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, both));
    assertEquals(1, count(xml, "<c:barChart>"), xml);
    assertEquals(1, count(xml, "<c:symbol val=\"circle\"/>"), xml);
    String bars = xml(chart(Chart.Kind.BARS, Chart.Arrangement.BESIDE, both));
    assertEquals(1, count(bars, "<c:barChart>"), bars);
    assertEquals(1, count(bars, "<c:valAx>"), bars);
  }

  @Test
  void fewLongNamesStandUprightAndManyShortOnesMayTurn() throws IOException {
    List<Chart.Series> sales = List.of(series("Sales", Chart.Mark.COLUMN, "80"));
    Chart plain = chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, sales);
    String word = "Unternehmensberatungsgesellschaft ";
    assertEquals(1, count(xml(named(plain, 4, word)), "<a:bodyPr rot=\"0\""));
    assertEquals(0, count(xml(named(plain, 31, "")), "<a:bodyPr rot=\"0\""));
  }

  private static Chart named(Chart chart, int names, String word) {
    List<Cell> places = IntStream.range(0, names).mapToObj(i -> Cell.text(word + i)).toList();
    List<Cell> cells = Collections.nCopies(names, Samples.money("80", "80 ₽"));
    Chart.Series series =
        new Chart.Series("Sales", Chart.Mark.COLUMN, Chart.Axis.FIRST, cells, Samples.RUB);
    return new Chart(
        "Title", "Words", places, List.of(series), chart.manner(), chart.size(), "None");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static List<Chart.Series> many(int count, Chart.Mark mark) {
    return IntStream.range(0, count)
        .mapToObj(i -> series("Series of a long name " + i, mark, "" + (i + 1)))
        .toList();
  }

  private static Chart.Series series(String label, Chart.Mark mark, String figure) {
    List<Cell> cells = Collections.nCopies(4, Samples.money(figure, figure + " ₽"));
    return new Chart.Series(label, mark, Chart.Axis.FIRST, cells, Samples.RUB);
  }

  private static Chart chart(
      Chart.Kind kind, Chart.Arrangement arrangement, List<Chart.Series> series) {
    return chart(kind, arrangement, Chart.Labels.NONE, series);
  }

  private static Chart labelled(
      Chart.Kind kind, Chart.Arrangement arrangement, List<Chart.Series> series) {
    return chart(kind, arrangement, Chart.Labels.FIGURES, series);
  }

  private static Chart chart(
      Chart.Kind kind,
      Chart.Arrangement arrangement,
      Chart.Labels labels,
      List<Chart.Series> series) {
    Chart.Manner manner =
        new Chart.Manner(kind, arrangement, Chart.Legend.USUAL, labels, List.of(), "", "");
    List<Cell> places = IntStream.range(0, 4).mapToObj(i -> Cell.text("Place " + i)).toList();
    return new Chart("Title", "Words", places, series, manner, new Chart.Size(160, 60), "None");
  }

  private static Chart chart(Chart.Kind kind, Chart.Legend legend, List<Chart.Series> series) {
    Chart plain = labelled(kind, Chart.Arrangement.BESIDE, series);
    Chart.Manner manner =
        new Chart.Manner(
            kind, plain.arrangement(), legend, plain.manner().labels(), List.of(), "", "");
    return new Chart("Title", "Words", plain.categories(), series, manner, plain.size(), "None");
  }

  private static XSSFClientAnchor anchor(List<Chart.Series> series) throws IOException {
    Chart chart = chart(Chart.Kind.UPRIGHT, Chart.Arrangement.BESIDE, series);
    try (XSSFWorkbook book = book(chart)) {
      return (XSSFClientAnchor)
          book.getSheetAt(0).getDrawingPatriarch().getShapes().getFirst().getAnchor();
    }
  }

  private static String xml(Chart chart) throws IOException {
    try (XSSFWorkbook book = book(chart)) {
      XSSFChart drawn = book.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
      return new String(
          drawn.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static XSSFWorkbook book(Chart chart) throws IOException {
    Section section = new Section("", List.of(new Block.Picture(chart)));
    byte[] bytes = Samples.render(Samples.document("ru-RU", section));
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
