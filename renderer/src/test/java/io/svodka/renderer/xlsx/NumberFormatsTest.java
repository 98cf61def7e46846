package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Workbooks whose figures are written in more ways than Excel knows.
final class NumberFormatsTest {
  private static final int MANY = 300;

  @Test
  void moreSignsThanAWorkbookHoldsLeaveTheFigures() throws IOException {
    XSSFSheet sheet = sheet(i -> figure(i, "5 kg", Tone.of("s" + i)));
    int head = sheet.getLastRowNum() - MANY + 1;
    assertEquals("\"!0\u00A0\"#,##0\" kg\"", format(sheet, head));
    assertEquals("\"!119\u00A0\"#,##0\" kg\"", format(sheet, head + 119));
    assertEquals("#,##0\" kg\"", format(sheet, head + 120));
    assertEquals(MANY - 1, sheet.getRow(head + MANY - 1).getCell(0).getNumericCellValue());
  }

  @Test
  void equalFormatsAreOne() throws IOException {
    XSSFSheet sheet = sheet(i -> figure(i, i + " kg", Tone.of("s" + i % 3)));
    assertEquals(3, sheet.getWorkbook().getStylesSource().getNumberFormats().size());
  }

  @Test
  void aUnitThatNoFormatHoldsIsStoredInWords() throws IOException {
    String long300 = "5 " + "u".repeat(300);
    String long200 = "5 " + "u".repeat(200);
    String last = "-5 " + "u".repeat(245);
    List<String> shown = List.of(long300, long200, last, "5 kg");
    XSSFSheet sheet =
        sheet(i -> figure(i % 4 == 2 ? -5 : 5, shown.get(i % 4), Tone.of("s" + i % 3)));
    int head = sheet.getLastRowNum() - MANY + 1;
    assertTrue(sheet.getRow(head).getCell(0).getStringCellValue().endsWith(long300));
    assertEquals(5, sheet.getRow(head + 1).getCell(0).getNumericCellValue());
    assertEquals(-5, sheet.getRow(head + 2).getCell(0).getNumericCellValue());
    for (String format : sheet.getWorkbook().getStylesSource().getNumberFormats().values()) {
      assertTrue(format.length() <= 255, format);
    }
  }

  @Test
  void moreUnitsThanAWorkbookHoldsAreTold() {
    RunFailure told =
        assertThrows(RunFailure.class, () -> sheet(i -> figure(i, "5 u" + letters(i), Tone.PLAIN)));
    assertEquals("SV9617", told.code());
    assertTrue(told.getMessage().contains("more than 250 number formats"), told.getMessage());
  }

  private static String letters(int i) {
    return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  private static Cell figure(int number, String shown, Tone tone) {
    return new Cell(Value.of((long) number), shown, ValueFormat.WHOLE, tone);
  }

  private static String format(XSSFSheet sheet, int row) {
    return sheet.getRow(row).getCell(0).getCellStyle().getDataFormatString();
  }

  private static XSSFSheet sheet(IntFunction<Cell> cell) throws IOException {
    List<Row> rows =
        IntStream.range(0, MANY)
            .<Row>mapToObj(i -> new Row.Detail(List.of(cell.apply(i))))
            .toList();
    Table table =
        new Table(
            "", List.of(Samples.column("n", "N", ValueFormat.WHOLE)), rows, 0, List.of(), "none");
    Document document = Samples.document(new Section("S", List.of(new Block.Grid(table))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxRenderer().render(document, signs(), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
  }

  private static Theme signs() {
    Map<String, Theme.Style> styles = new HashMap<>();
    IntStream.range(0, MANY).forEach(i -> styles.put("s" + i, Theme.Style.signed("!" + i)));
    Theme theme = Samples.THEME;
    return new Theme(
        theme.font(),
        theme.baseSizePoints(),
        theme.colours(),
        theme.palette(),
        styles,
        theme.logo());
  }
}
