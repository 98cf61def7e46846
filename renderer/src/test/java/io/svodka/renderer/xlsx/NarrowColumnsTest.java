package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// What lies over narrow columns: names of sums, and words beside a chart.
final class NarrowColumnsTest {
  private static final String NAME = "Все регионы вместе продали за этот месяц";

  @Test
  void theNameOfASumRunsOnBesideTheNumbersOfRows() throws IOException {
    try (XSSFWorkbook book = read(new Block.Grid(table()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      double all = TextWidth.of(NAME, new Looks(Samples.THEME).total());
      assertEquals(9 * 256, sheet.getColumnWidth(0));
      assertTrue(sheet.getColumnWidth(0) + sheet.getColumnWidth(1) > all * 256);
      assertEquals(NAME, sheet.getRow(5).getCell(0).getStringCellValue());
      assertFalse(sheet.getRow(5).getCell(0).getCellStyle().getWrapText());
    }
  }

  @Test
  void wordsBesideAChartStandClearOfIt() throws IOException {
    try (XSSFWorkbook book = read(wordsAroundAChart())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals(List.of("A4:B4", "E4:F4"), merged(sheet, 3));
      XSSFClientAnchor anchor = chart(sheet);
      assertEquals(List.of(2, 3), List.of((int) anchor.getCol1(), (int) anchor.getCol2()));
      assertTrue(anchor.getDx1() > 0);
    }
  }

  /// Columns enough for both would make the printed sheet too small to read.
  @Test
  void wordsBesideAChartStandAboveAndBelowItWhereATableGivesTheColumns() throws IOException {
    try (XSSFWorkbook book = read(wordsAroundAChart(), new Block.Grid(table()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      XSSFClientAnchor anchor = chart(sheet);
      assertEquals(List.of("A4:F4"), merged(sheet, 3));
      assertEquals(List.of(5, 0), List.of(anchor.getRow1(), (int) anchor.getCol1()));
      assertEquals(1, merged(sheet, anchor.getRow2() + 2).size());
      assertEquals("№", sheet.getRow(anchor.getRow2() + 4).getCell(0).getStringCellValue());
    }
  }

  /// Charts and tables below each other have one edge, whatever widths a program gives columns.
  @Test
  void whatEndsWithTheColumnsEndsAtTheStartOfTheNextWhichIsNotPrinted() throws IOException {
    try (XSSFWorkbook book = read(Samples.trend(), Samples.flat())) {
      XSSFClientAnchor anchor = chart(book.getSheetAt(0));
      assertEquals(List.of(4, 0), List.of((int) anchor.getCol2(), anchor.getDx2()));
      assertEquals("'Отчёт партнёра'!$A$1:$D$25", book.getPrintArea(0));
    }
  }

  @Test
  void whatIsAboutAsWideAsTheColumnsEndsWhereTheyEnd() {
    ColumnWidths widths = new ColumnWidths(50);
    widths.ask(1, 0);
    assertEquals(700, widths.start(2));
    assertEquals(700, SheetWidth.fit(650, widths));
    assertEquals(700, SheetWidth.fit(900, widths));
    assertEquals(500, SheetWidth.fit(500, widths));
    assertEquals(1000, SheetWidth.fit(1000, widths));
  }

  /// A chart and a table below each other have one edge where the table is not much narrower.
  @Test
  void columnsGrowAsFarAsAChartReaches() {
    ColumnWidths near = new ColumnWidths(50);
    near.ask(1, 0);
    near.meet(1050);
    assertEquals(1050, near.start(2));
    ColumnWidths narrow = new ColumnWidths(50);
    narrow.ask(1, 0);
    narrow.meet(1400);
    assertEquals(700, narrow.start(2));
    narrow.meet(600);
    assertEquals(700, narrow.start(2));
  }

  private static Block wordsAroundAChart() {
    Block words =
        new Block.Prose(
            List.of(
                new Paragraph(
                    Paragraph.Kind.BODY, List.of(Paragraph.Run.plain("Что видно: ".repeat(12))))));
    return new Block.SideBySide(List.of(1, 1, 1), List.of(words, Samples.trend(), words));
  }

  private static List<String> merged(XSSFSheet sheet, int row) {
    return sheet.getMergedRegions().stream()
        .filter(place -> place.getFirstRow() == row)
        .map(CellRangeAddress::formatAsString)
        .toList();
  }

  private static XSSFClientAnchor chart(XSSFSheet sheet) {
    return (XSSFClientAnchor) sheet.getDrawingPatriarch().getShapes().getFirst().getAnchor();
  }

  private static Table table() {
    Column number =
        new Column(
            "number",
            "№",
            "",
            ValueFormat.WHOLE,
            Table.Align.RIGHT,
            new Table.Width.Fitting(),
            Table.Mark.NONE);
    return new Table(
        "",
        List.of(
            number,
            Samples.column("region", "Регион", ValueFormat.TEXT),
            Samples.column("revenue", "Выручка", Samples.RUB)),
        List.of(
            new Row.Detail(
                List.of(Samples.whole(1, "1"), Cell.text("Тверь"), Samples.money("900", "900 ₽"))),
            new Row.Total(List.of(Cell.text(NAME), Cell.text(""), Samples.money("900", "900 ₽")))),
        0,
        List.of(),
        "");
  }

  private static XSSFWorkbook read(Block... blocks) throws IOException {
    Section section = new Section("", List.of(blocks));
    return new XSSFWorkbook(new ByteArrayInputStream(Samples.render(Samples.document(section))));
  }
}
