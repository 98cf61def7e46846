package io.svodka.reader.xlsx;

import io.svodka.model.value.Value;
import io.svodka.reader.opened.Opened;
import io.svodka.reader.opened.SheetCell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads a workbook.
public final class WorkbookReader {
  private final DataFormatter formatter = new DataFormatter();

  /// Reads what formulas gave when the workbook was written.
  public WorkbookReader() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /// Returns its cells, those of hidden sheets and rows too.
  public Opened.Workbook read(byte[] xlsx) throws IOException {
    List<Opened.Sheet> sheets = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Sheet sheet : workbook) {
        List<Opened.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
          rows.add(read(row));
        }
        sheets.add(new Opened.Sheet(sheet.getSheetName(), rows));
      }
    }
    return new Opened.Workbook(sheets, parts(xlsx));
  }

  private Opened.Row read(Row row) {
    List<SheetCell> cells = new ArrayList<>();
    for (Cell cell : row) {
      Value value = value(cell);
      if (!(value instanceof Value.Absent)) {
        cells.add(
            new SheetCell(
                cell.getAddress().formatAsString(), value, formatter.formatCellValue(cell)));
      }
    }
    return new Opened.Row(cells);
  }

  private static Value value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> Value.of(cell.getStringCellValue());
      case BOOLEAN -> Value.of(cell.getBooleanCellValue());
      case BLANK, ERROR, FORMULA, _NONE -> Value.ABSENT;
    };
  }

  private static Value number(Cell cell) {
    if (!DateUtil.isCellDateFormatted(cell)) {
      return Value.of(BigDecimal.valueOf(cell.getNumericCellValue()));
    }
    var at = cell.getLocalDateTimeCellValue();
    return at.toLocalTime().toSecondOfDay() == 0
        ? Value.of(at.toLocalDate())
        : new Value.Moment(at);
  }

  /// The parts of the package as they are written, comments and properties among them.
  private static List<String> parts(byte[] xlsx) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(".*\\.(xml|rels|vml)")) {
          parts.add(unescaped(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    return parts;
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
