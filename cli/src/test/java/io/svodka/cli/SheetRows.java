package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The numbers of a sheet by the text in front of them.
final class SheetRows {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private final Map<String, List<BigDecimal>> rows = new HashMap<>();

  static SheetRows read(Path file, String sheet) throws IOException {
    SheetRows read = new SheetRows();
    try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Sheet found = book.getSheet(sheet);
      assertTrue(found != null, () -> "no sheet " + sheet + " in " + file);
      found.forEach(read::add);
    }
    return read;
  }

  private void add(Row row) {
    String label = "";
    List<BigDecimal> numbers = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING && label.isEmpty()) {
        label = cell.getStringCellValue();
      } else if (cell.getCellType() == CellType.NUMERIC) {
        numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()));
      }
    }
    rows.putIfAbsent(label, numbers);
  }

  /// Fails unless the row starts with these numbers.
  void assertNumbers(String label, BigDecimal... numbers) {
    List<BigDecimal> row = rows.getOrDefault(label, List.of());
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal expected = numbers[i];
      assertTrue(
          row.size() > i && row.get(i).compareTo(expected) == 0,
          () -> label + " is " + row + ", not " + List.of(numbers));
    }
  }

  /// Fails unless a cell of the row holds this amount to the cent.
  void assertHolds(String label, BigDecimal amount) {
    List<BigDecimal> row = rows.getOrDefault(label, List.of());
    assertTrue(
        row.stream().anyMatch(n -> n.subtract(amount).abs().compareTo(HALF_A_CENT) < 0),
        () -> label + " is " + row + " without " + amount.setScale(2, RoundingMode.HALF_UP));
  }
}
