package io.svodka.renderer.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The names of a workbook: each table and each key figure has one, made of what stands above it,
/// so that formulas of the reader can speak of them and the box beside the formula leads there.
final class RangeNames {
  private static final int LONGEST = 100;

  private final XSSFWorkbook book;
  private final Set<String> taken = new HashSet<>();

  RangeNames(XSSFWorkbook book) {
    this.book = book;
  }

  /// Names a cell.
  void figure(String label, XSSFSheet sheet, int row, int column) {
    name(label, reference(sheet, row, column).formatAsString());
  }

  /// Names a table from its head to its last row.
  void table(String title, XSSFSheet sheet, CellReference first, CellReference last) {
    AreaReference area =
        new AreaReference(
            reference(sheet, first.getRow(), first.getCol()),
            reference(sheet, last.getRow(), last.getCol()),
            SpreadsheetVersion.EXCEL2007);
    name(title, area.formatAsString());
  }

  private static CellReference reference(XSSFSheet sheet, int row, int column) {
    return new CellReference(sheet.getSheetName(), row, column, true, true);
  }

  private void name(String words, String place) {
    String plain = plain(words);
    if (!plain.isEmpty()) {
      var name = book.createName();
      name.setNameName(free(plain));
      name.setRefersToFormula(place);
    }
  }

  /// Returns words as Excel lets a name be written: letters, digits and lines, no reference of a
  /// cell. The line at the beginning keeps `Q1` and `R` from being taken for one.
  private static String plain(String words) {
    String plain = words.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    if (plain.isEmpty()) {
      return "";
    }
    String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
    boolean reads = Character.isLetter(cut.codePointAt(0));
    boolean isCell = cut.matches("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C?[0-9]*|C[0-9]*|TRUE|FALSE");
    return reads && !isCell ? cut : "_" + cut;
  }

  /// Excel takes capitals and small letters for the same.
  private String free(String wished) {
    String name = wished;
    for (int i = 2; !taken.add(name.toUpperCase(Locale.ROOT)); i++) {
      name = wished + "_" + i;
    }
    return name;
  }
}
