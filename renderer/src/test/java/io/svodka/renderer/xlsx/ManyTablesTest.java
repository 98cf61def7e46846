package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.value.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Sections with several tables.
final class ManyTablesTest {
  @Test
  void longTablesBesideOthersHaveSheetsWithHeadsAndFilters() throws IOException {
    try (XSSFWorkbook book = read(grid("Короткая", 3), grid("Длинная", 60), grid("Ещё", 2))) {
      assertEquals(2, book.getNumberOfSheets());
      XSSFSheet own = book.getSheetAt(1);
      assertEquals("Длинная", own.getSheetName());
      assertEquals("Отчёт партнёра", own.getRow(0).getCell(0).getStringCellValue());
      assertEquals("Длинная", own.getRow(3).getCell(0).getStringCellValue());
      assertEquals(CellRangeAddress.valueOf("5:5"), own.getRepeatingRows());
      assertEquals("A5:A65", own.getCTWorksheet().getAutoFilter().getRef());
      assertEquals(5, own.getPaneInformation().getHorizontalSplitPosition());
    }
  }

  @Test
  void whereALongTableWouldStandALineLeadsToIt() throws IOException {
    try (XSSFWorkbook book = read(grid("Короткая", 3), grid("Длинная", 60), grid("Ещё", 2))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertEquals("→ Длинная", sheet.getRow(11).getCell(0).getStringCellValue());
      assertEquals("Длинная!A1", sheet.getHyperlink(11, 0).getLocation());
      assertEquals("Ещё", sheet.getRow(13).getCell(0).getStringCellValue());
      assertNull(sheet.getRepeatingRows());
    }
  }

  @Test
  void aLongTableAloneStaysInItsSection() throws IOException {
    try (XSSFWorkbook book = read(grid("Длинная", 60))) {
      assertEquals(1, book.getNumberOfSheets());
      assertEquals("Т", book.getSheetName(0));
    }
  }

  /// Its head is printed once, for a sheet repeats the rows of one head only.
  @Test
  void aLaterTableThatAPageWouldCutBeginsTheNextOne() throws IOException {
    try (XSSFWorkbook book = read(grid("Первая", 20), grid("Вторая", 25), grid("Третья", 2))) {
      XSSFSheet sheet = book.getSheetAt(0);
      int title = 3 + 2 + 22 + 1;
      assertEquals("Вторая", sheet.getRow(title).getCell(0).getStringCellValue());
      assertEquals(title - 1, sheet.getRowBreaks()[0]);
      assertEquals(1, sheet.getRowBreaks().length);
    }
  }

  /// Excel mirrors a sheet that is read from the right, its frozen columns too.
  @Test
  void sheetsInHebrewBeginAtTheRightAndFreezeTheirHead() throws IOException {
    Section section = new Section("Т", List.of(grid("מוצרים", 60)));
    byte[] bytes = Samples.render(Samples.document("he-IL", section));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertTrue(sheet.isRightToLeft());
      assertEquals(7, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertEquals(
          HorizontalAlignment.RIGHT, sheet.getRow(8).getCell(0).getCellStyle().getAlignment());
    }
  }

  private static Block grid(String title, int count) {
    List<Row> rows =
        IntStream.range(0, count)
            .<Row>mapToObj(i -> new Row.Detail(List.of(Cell.text("строка " + i))))
            .toList();
    return new Block.Grid(
        new Table(
            title,
            List.of(Samples.column("name", "Имя", ValueFormat.TEXT)),
            rows,
            0,
            List.of(),
            "пусто"));
  }

  private static XSSFWorkbook read(Block... blocks) throws IOException {
    Section section = new Section("Т", List.of(blocks));
    return new XSSFWorkbook(new ByteArrayInputStream(Samples.render(Samples.document(section))));
  }
}
