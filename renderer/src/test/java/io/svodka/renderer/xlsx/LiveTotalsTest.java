package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Tone;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Totals that are formulas give the very figures of the other formats, and where they would not
/// they stay values.
final class LiveTotalsTest {
  private static final ValueFormat CENTS = new ValueFormat.Plain(2);

  @Test
  void aTotalLeavesOutTheSubtotalsOfItsGroups() throws IOException {
    assertEquals(
        Map.of(
            "B10", "SUBTOTAL(9,B8:B9)",
            "B13", "SUBTOTAL(9,B12:B12)",
            "B14", "SUBTOTAL(9,B8:B12)"),
        formulas(rendered(groups("30.30", "7.07", "37.37"), 1_000)));
  }

  @Test
  void aSumThatCoversMoreThanIsShownIsAValueAndSoIsWhatCountsIt() throws IOException {
    assertEquals(
        Map.of("B13", "SUBTOTAL(9,B12:B12)"),
        formulas(rendered(groups("31.30", "7.07", "38.37"), 1_000)));
  }

  @Test
  void aTotalReachesOverSeveralSheets() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      rows.add(detail("row " + i, "0.10"));
    }
    rows.add(new Row.Total(closing("All", "3.00")));
    byte[] book = rendered(table(rows, 0), 16);
    assertEquals(Map.of("B7", "SUBTOTAL(9,Т!B7:B16,'Т (2)'!B2:B16,B2:B6)"), formulas(book, 2));
  }

  @Test
  void theSumOfARowIsThatOfTheCellsOfItsFigure() throws IOException {
    List<Row> rows =
        List.of(
            new Row.Detail(crosstab("1.10", "2.20", "3.30", Cell.Sum.PART, Cell.Sum.BESIDE)),
            new Row.Detail(crosstab("5.00", "6.00", "12.00", Cell.Sum.PART, Cell.Sum.BESIDE)),
            new Row.Total(crosstab("6.10", "8.20", "15.30", Cell.Sum.ABOVE, Cell.Sum.ABOVE)));
    Table table =
        new Table(
            "",
            List.of(
                Samples.column("name", "Name", ValueFormat.TEXT),
                Samples.column("sales@1", "January", CENTS),
                Samples.column("margin@1", "Margin", CENTS),
                Samples.column("sales@2", "February", CENTS),
                Samples.column("margin@2", "Margin", CENTS),
                Samples.column("sales@total", "Both", CENTS)),
            rows,
            0,
            List.of(),
            "");
    assertEquals(
        Map.of(
            "F7", "SUM(B7,D7)",
            "B9", "SUBTOTAL(9,B7:B8)",
            "D9", "SUBTOTAL(9,D7:D8)",
            "F9", "SUBTOTAL(9,F7:F8)"),
        formulas(rendered(table, 1_000)));
  }

  @Test
  void aFigureThatExcelCannotHoldIsNoPartOfAFormula() throws IOException {
    List<Row> rows =
        List.of(
            detail("a", "1234567890123456.10"),
            detail("b", "-1234567890123456.00"),
            new Row.Total(closing("All", "0.10")));
    assertEquals(Map.of(), formulas(rendered(table(rows, 0), 1_000)));
  }

  private static List<Cell> crosstab(
      String first, String second, String both, Cell.Sum part, Cell.Sum sum) {
    Cell margin = cell("0.50");
    return List.of(
        Cell.text("a"),
        cell(first).summed(part),
        margin,
        cell(second).summed(part),
        margin,
        cell(both).summed(sum));
  }

  private static Table groups(String first, String second, String total) {
    return table(
        List.of(
            new Row.GroupHeader(1, "North", Keep.FREE),
            detail("a", "10.10"),
            detail("b", "20.20"),
            new Row.Subtotal(1, closing("North", first)),
            new Row.GroupHeader(1, "South", Keep.FREE),
            detail("c", "7.07"),
            new Row.Subtotal(1, closing("South", second)),
            new Row.Total(closing("All", total))),
        1);
  }

  private static Row detail(String name, String number) {
    return new Row.Detail(List.of(Cell.text(name), cell(number).summed(Cell.Sum.PART)));
  }

  private static List<Cell> closing(String name, String number) {
    return List.of(Cell.text(name), cell(number).summed(Cell.Sum.ABOVE));
  }

  private static Cell cell(String number) {
    return new Cell(Value.of(new BigDecimal(number)), number, CENTS, Tone.PLAIN);
  }

  private static Table table(List<Row> rows, int levels) {
    return new Table(
        "",
        List.of(
            Samples.column("name", "Name", ValueFormat.TEXT),
            Samples.column("sales", "Sales", CENTS)),
        rows,
        levels,
        List.of(),
        "");
  }

  private static byte[] rendered(Table table, int rows) throws IOException {
    Document document = Samples.document(new Section("Т", List.of(new Block.Grid(table))));
    return Samples.render(document, new XlsxRenderer(rows));
  }

  private static Map<String, String> formulas(byte[] bytes) throws IOException {
    return formulas(bytes, 0);
  }

  /// Returns the formulas of a sheet; each gives what is stored beside it.
  private static Map<String, String> formulas(byte[] bytes, int sheet) throws IOException {
    Map<String, String> formulas = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      Sheet read = book.getSheetAt(sheet);
      for (var row : read) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            double stored = cell.getNumericCellValue();
            assertEquals(stored, evaluator.evaluate(cell).getNumberValue(), 1e-9);
            formulas.put(cell.getAddress().formatAsString(), cell.getCellFormula());
          }
        }
      }
    }
    return formulas;
  }
}
