package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  private static final String SALES =
      """
      day,region,name,amount
      2026-09-01,north,a,10.10
      2026-09-02,north,b,20.23
      2026-10-03,north,a,0.01
      2026-10-04,south,a,-7.77
      2026-10-05,south,c,1234567.89
      2026-09-05,west,c,0.1
      2026-10-05,west,c,0.2
      """;

  private static final String TOTALS_AS_FORMULAS =
      """
      project shop "Shop" {
        language "en"
        currency EUR
      }
      source rows from file "rows.csv" {
        columns {
          day date
          region text
          name text
          amount decimal(12, 2)
        }
      }
      model things "Things" from rows {
        time day
        dimension region "Region"
        dimension name "Name"
        measure amount "Amount" = sum(amount) {
          format money(EUR)
        }
        measure sales "Sales" = count()
        measure average "Average" = amount / sales
      }
      report all {
        formats xlsx
        totals as formulas
        query q {
          show amount, sales, average
          by region, name
        }
        query m {
          show amount
          by region, name, month
          during last 2 months
        }
        table from q {
          group by region {
            header "{region}"
            subtotal "{region}"
          }
          total "All"
        }
        crosstab from m {
          rows region, name
          columns month
          row totals "Both"
          column totals "All"
          subtotals "{region}"
        }
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
    Path saved = savedAll(books, List.of());
    for (Path book : books) {
      Map<String, Object> expected = cells(book);
      Map<String, Object> found = cells(saved.resolve(book.getFileName().toString()));
      assertTrue(expected.size() > 50, book.toString());
      expected.forEach(
          (place, cell) ->
              assertTrue(
                  isSame(cell, found.get(place)),
                  () -> book + " " + place + ": " + cell + " became " + found.get(place)));
    }
  }

  /// The stored figures are taken away, so what comes back was calculated.
  @Test
  void formulasOfTotalsGiveTheSameCents() throws Exception {
    Path totals = Files.createDirectories(folder.resolve("totals"));
    Folder project =
        new Folder(totals).write("rows.csv", SALES).write("shop.svodka", TOTALS_AS_FORMULAS);
    Cli done = project.call("run", "--as-of", "2026-11-03", "-o", totals.resolve("out").toString());
    assertEquals(0, done.code(), done.out() + done.err());
    Path book = new RealExamples(totals.resolve("out")).files(".xlsx").getFirst();
    Map<String, Double> expected = results(book);
    assertTrue(expected.size() > 12, expected.toString());
    Path bare = totals.resolve("bare.xlsx");
    Files.write(bare, withoutResults(Files.readAllBytes(book)));
    results(bare).forEach((place, result) -> assertEquals(0, result, place));
    Map<String, Double> calculated = results(saved(bare, List.of()));
    assertEquals(expected.keySet(), calculated.keySet());
    expected.forEach(
        (place, result) -> assertEquals(result, calculated.get(place), 0.000_01, place));
  }

  private static byte[] withoutResults(byte[] book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll("(<f>[^<]*</f>)<v>[^<]*</v>", "$1")
                  .getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  /// Returns what is stored beside each formula.
  private static Map<String, Double> results(Path file) throws IOException {
    Map<String, Double> results = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              results.put(
                  sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return results;
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
        Path saved = saved(file, file.toString().endsWith(".csv") ? options : List.of());
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
  private static Path saved(Path file, List<String> options)
      throws IOException, InterruptedException {
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".xlsx");
    return savedAll(List.of(file), options).resolve(name);
  }

  /// Returns the folder of workbooks that LibreOffice makes of files, all in one start of it.
  private static Path savedAll(List<Path> files, List<String> options)
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
    line.addAll(List.of("--convert-to", "xlsx", "--outdir", out.toString()));
    files.forEach(file -> line.add(file.toString()));
    Path log = out.resolve("log");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "LibreOffice does not end");
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".xlsx");
      assertTrue(Files.exists(out.resolve(name)), () -> name + " is not saved");
    }
    return out;
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
