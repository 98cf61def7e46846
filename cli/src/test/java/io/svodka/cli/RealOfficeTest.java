package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens the workbooks and CSV files of both examples in LibreOffice and saves them again: every
/// cell must come back.
@Tag("real")
class RealOfficeTest {
  private static final String CSV_AS_TEXT = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";

  private static final String HOSTILE =
      "name,amount\n=1+1,1\n+2,2\n-3,3\n@sum(A1),4\n\u00A0=5,5\n\"a\n=6\",6\n'7,7\n";

  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        currency EUR
      }
      source rows from file "rows.csv" {
        columns {
          name text
          amount decimal
        }
      }
      model things "Things" from rows {
        dimension name "Name"
        measure amount "Amount" = sum(amount)
      }
      report all {
        formats csv, xlsx
        query q {
          show amount
          by name
        }
        table from q
      }
      """;

  @TempDir static Path folder;
  private static RealExamples examples;

  @BeforeAll
  static void make() {
    examples = RealExamples.make(folder, "xlsx,csv");
  }

  @Test
  void everyCellOfAWorkbookIsThere() throws Exception {
    List<Path> books = examples.files(".xlsx");
    assertEquals(3, books.size());
    for (Path book : books) {
      Map<String, Object> expected = cells(book);
      Map<String, Object> found = cells(saved(book, "xlsx", List.of()));
      assertTrue(expected.size() > 50, book.toString());
      expected.forEach(
          (place, cell) ->
              assertTrue(
                  isSame(cell, found.get(place)),
                  () -> book + " " + place + ": " + cell + " became " + found.get(place)));
    }
  }

  @Test
  void noCellOfACsvFileIsAFormula() throws Exception {
    Path hostile = Files.createDirectories(folder.resolve("hostile"));
    Folder project = new Folder(hostile).write("rows.csv", HOSTILE).write("shop.svodka", PROJECT);
    Cli done = project.call("run", "-o", hostile.resolve("out").toString());
    assertEquals(0, done.code(), done.out() + done.err());
    for (Path file : new RealExamples(hostile.resolve("out")).files("")) {
      if (Files.isRegularFile(file)) {
        List<String> options = List.of("--infilter=" + CSV_AS_TEXT);
        Path saved = saved(file, "xlsx", file.toString().endsWith(".csv") ? options : List.of());
        cells(saved)
            .forEach((place, cell) -> assertTrue(!cell.equals("formula"), file + " " + place));
      }
    }
  }

  /// LibreOffice keeps fifteen digits.
  private static boolean isSame(Object cell, @Nullable Object found) {
    return cell instanceof Double number && found instanceof Double saved
        ? Math.abs(number - saved) <= 1e-13 * Math.abs(number)
        : cell.equals(found);
  }

  /// Returns a file as LibreOffice saves it.
  private static Path saved(Path file, String ending, List<String> options)
      throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "saved");
    List<String> line =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--norestore"));
    line.addAll(options);
    line.addAll(List.of("--convert-to", ending, "--outdir", out.toString(), file.toString()));
    Path log = out.resolve("log");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "LibreOffice does not end");
    Path saved =
        out.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + ending));
    assertTrue(Files.exists(saved), Files.readString(log));
    return saved;
  }

  private static Map<String, Object> cells(Path file) throws IOException {
    Map<String, Object> cells = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              cells.put(sheet.getSheetName() + "!" + cell.getAddress(), content(cell));
            }
          }
        }
      }
    }
    return cells;
  }

  private static Object content(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case FORMULA -> "formula";
      case _NONE, BLANK, BOOLEAN, ERROR -> cell.getCellType().toString();
    };
  }
}
