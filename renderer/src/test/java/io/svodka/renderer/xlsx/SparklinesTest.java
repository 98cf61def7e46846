package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small lines under key figures are sparklines of Excel.
class SparklinesTest {
  private static final Pattern LINE =
      Pattern.compile("<xm:f>(.*?)</xm:f><xm:sqref>(.*?)</xm:sqref>");

  @Test
  void theLineOfATileReadsItsFiguresFromTheSheetOfCharts() throws IOException {
    byte[] bytes = Samples.render(document("ru-RU", tile("Выручка", "5", "", "7")));
    Matcher line = LINE.matcher(sheet(bytes));
    assertTrue(line.find());
    assertEquals("A6", line.group(2));
    CellRangeAddress range = CellRangeAddress.valueOf(line.group(1));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet data = book.getSheetAt(1);
      assertTrue(line.group(1).startsWith(data.getSheetName() + "!"), line.group(1));
      List<String> said =
          IntStream.rangeClosed(range.getFirstRow(), range.getLastRow())
              .mapToObj(row -> data.getRow(row).getCell(0) + " " + data.getRow(row).getCell(1))
              .toList();
      assertEquals(List.of("0 5.0", "1 ", "2 7.0"), said);
      assertTrue(book.isSheetHidden(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru-RU", "he-IL"})
  void itHasTheColourOfTheThemeMarksItsEndAndRunsAsChartsDo(String language) throws IOException {
    String xml = sheet(Samples.render(document(language, tile("A", "1", "2"))));
    String color = "rgb=\"FF" + Samples.THEME.accent().substring(1) + "\"";
    assertTrue(xml.contains("<x14:colorSeries " + color + "/><x14:colorLast " + color + "/>"), xml);
    assertTrue(xml.contains(" displayEmptyCellsAs=\"gap\" last=\"1\" "), xml);
    assertFalse(xml.contains("x14:sparklineGroup rightToLeft"), xml);
  }

  /// Excel mends what stands in another order, and says so.
  @Test
  void theExtensionIsTheLastPartOfASheetWithAllOthers() throws IOException {
    Document all =
        Samples.document(
            new Section(
                "T",
                List.of(
                    new Block.Tiles(List.of(tile("A", "1", "2"))),
                    Samples.trend(),
                    Samples.flat(),
                    new Block.PageBreak(),
                    Samples.prose())));
    String xml = sheet(Samples.render(all));
    List<String> parts =
        Stream.of("<conditionalFormatting", "<rowBreaks", "<drawing", "<extLst")
            .sorted((one, other) -> Integer.compare(xml.indexOf(one), xml.indexOf(other)))
            .toList();
    assertEquals(List.of("<conditionalFormatting", "<rowBreaks", "<drawing", "<extLst"), parts);
    assertTrue(xml.endsWith("</extLst></worksheet>"), xml);
  }

  /// Words of different length would put lines beside each other at different heights.
  @Test
  void theLinesOfAStripStandInOneRowOverAllColumnsOfTheirTiles() throws IOException {
    Tile high =
        new Tile(
            "B",
            Samples.whole(1, "1"),
            List.of(),
            List.of(new Tile.Target("plan", Samples.whole(2, "2"))),
            tile("B", "1", "2").trend());
    byte[] bytes = Samples.render(document("ru-RU", tile("A", "1", "2"), high));
    List<String> cells = LINE.matcher(sheet(bytes)).results().map(found -> found.group(2)).toList();
    assertEquals(List.of("A8", "C8"), cells);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertEquals(
          List.of(CellRangeAddress.valueOf("A8:B8"), CellRangeAddress.valueOf("C8:D8")),
          book.getSheetAt(0).getMergedRegions());
      assertEquals(30, book.getSheetAt(0).getRow(7).getHeightInPoints());
    }
  }

  private static Document document(String language, Tile... tiles) {
    return Samples.document(language, new Section("", List.of(new Block.Tiles(List.of(tiles)))));
  }

  private static Tile tile(String label, String... figures) {
    List<Cell> cells =
        Stream.of(figures)
            .map(
                figure ->
                    figure.isEmpty()
                        ? new Cell(Value.ABSENT, "", Samples.RUB, Tone.PLAIN)
                        : Samples.money(figure, figure + " ₽"))
            .toList();
    List<Cell> times = IntStream.range(0, figures.length).mapToObj(i -> Cell.text("" + i)).toList();
    return new Tile(
        label, cells.getLast(), List.of(), List.of(), List.of(new Tile.Trend(cells, times, label)));
  }

  private static String sheet(byte[] bytes) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var part = book.getSheetAt(0).getPackagePart().getInputStream();
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
