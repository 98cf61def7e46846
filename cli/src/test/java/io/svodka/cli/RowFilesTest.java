package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the sales example for programs and reads its files with other readers.
class RowFilesTest {
  private static final String NAME = "plan_vs_actual-2026-10";

  @TempDir static Path folder;
  private static Path made;

  @BeforeAll
  static void run() {
    Path project = Cli.example("sales", folder.resolve("sales"));
    Cli cli =
        Cli.call(
            "run",
            "-C",
            project.toString(),
            "--as-of",
            "2026-11-03",
            "-o",
            folder.resolve("output").toString(),
            "--format",
            "xlsx,csv,json,parquet");
    assertEquals(0, cli.code(), cli.err());
    made = folder.resolve("output/plan_vs_actual/2026-10");
  }

  @Test
  void eachTableIsAFile() throws IOException {
    try (Stream<Path> files = Files.list(made)) {
      assertEquals(
          List.of(
              NAME + "-by_region.csv",
              NAME + "-by_region.parquet",
              NAME + "-matrix.csv",
              NAME + "-matrix.parquet",
              NAME + "-region_months.csv",
              NAME + "-region_months.parquet",
              NAME + ".json",
              NAME + ".xlsx"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void csvJsonAndParquetHoldTheSameRows() throws Exception {
    for (JsonNode table : json().path("tables")) {
      String name = table.path("name").asText();
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : table.path("rows")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(plain(cell)));
        rows.add(cells);
      }
      assertFalse(rows.isEmpty(), name);
      assertEquals(rows, sql("from read_csv('%s', all_varchar = true)", name, "csv"), name);
      assertEquals(rows, sql("from read_parquet('%s')", name, "parquet"), name);
    }
  }

  @Test
  void decimalsOfParquetAreExactDecimals() throws SQLException {
    List<String> types = new ArrayList<>();
    for (List<String> column : sql("describe from read_parquet('%s')", "matrix", "parquet")) {
      types.add(column.get(0) + " " + column.get(1));
    }
    assertEquals(
        List.of(
            "region.name VARCHAR",
            "category.name VARCHAR",
            "sales DECIMAL(38,2)",
            "plan DECIMAL(38,2)",
            "plan_done DECIMAL(38,20)",
            "plan_gap DECIMAL(38,2)",
            "sales_growth DECIMAL(38,20)",
            "margin DECIMAL(38,20)"),
        types);
  }

  @Test
  void numbersEqualThoseOfTheWorkbookToTheCent() throws Exception {
    Map<String, BigDecimal> sales = new HashMap<>();
    for (JsonNode row : json().path("tables").get(0).path("rows")) {
      sales.put(row.path("region.name").asText(), row.path("sales").decimalValue());
    }
    int compared = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(made.resolve(NAME + ".xlsx").toFile())) {
      for (Row row : rankedRows(book)) {
        BigDecimal expected = sales.get(row.getCell(1).getStringCellValue());
        assertEquals(expected.setScale(2), cents(row.getCell(3).getNumericCellValue()));
        compared++;
      }
    }
    assertEquals(sales.size(), compared);
  }

  /// Returns the rows that begin with a number and a region.
  private static List<Row> rankedRows(XSSFWorkbook book) {
    List<Row> rows = new ArrayList<>();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        if (type(row, 0) == CellType.NUMERIC
            && type(row, 1) == CellType.STRING
            && type(row, 2) == CellType.STRING) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static CellType type(Row row, int column) {
    return row.getCell(column) == null ? CellType._NONE : row.getCell(column).getCellType();
  }

  private static BigDecimal cents(double number) {
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
  }

  @Test
  void csvBeginsWithAByteOrderMarkForExcel() throws IOException {
    String text = Files.readString(made.resolve(NAME + "-matrix.csv"), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFregion.name,category.name,sales,"), text);
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(made.resolve(NAME + ".json").toFile());
  }

  private static String plain(JsonNode cell) {
    return cell.isNumber() ? bare(cell.decimalValue().toPlainString()) : cell.asText();
  }

  private static List<List<String>> sql(String query, String table, String format)
      throws SQLException {
    String file = made.resolve(NAME + "-" + table + "." + format).toString();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet found = connection.createStatement().executeQuery(query.formatted(file))) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(bare(String.valueOf(found.getString(i))));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private static String bare(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
        : cell;
  }
}
