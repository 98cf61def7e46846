package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The projects of the three listings of the language, with data made for them.
final class Listings {
  private static final Path ROOT = Path.of("src", "test", "listings");
  private static final YearMonth FIRST_COSTS = YearMonth.of(2025, 1);
  private static final int MONTHS_OF_COSTS = 13;
  private static final int LOGO = 64;
  private static final BigDecimal CLOSE = new BigDecimal("0.000001");

  private Listings() {}

  /// Copies the files of a listing into a project.
  static void copy(String listing, Path project) throws IOException {
    Path source = ROOT.resolve(listing);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /// Makes the project of the first listing on a server that holds its tables.
  static Folder partners(Path project, EmbeddedPostgres server) throws IOException {
    copy("partners", project);
    writeLogo(project.resolve("assets/logo.png"));
    writeCosts(project.resolve("data/partner_costs.xlsx"));
    return new Folder(project)
        .write(
            "svodka.toml",
            "[connections.warehouse]\nurl = \"jdbc:postgresql://localhost:%d/postgres\"\n"
                    .formatted(server.getPort())
                + "user = \"postgres\"\n");
  }

  /// Returns the codes of the problems that `check` finds, sorted, each once.
  static List<String> codes(Cli check) {
    return new TreeSet<>(check.json().findValuesAsText("code")).stream().toList();
  }

  /// Returns all numbers of a sheet from left to right and down.
  static List<BigDecimal> numbers(Path book, String sheet) throws IOException {
    List<BigDecimal> numbers = new ArrayList<>();
    try (Workbook read = new XSSFWorkbook(Files.newInputStream(book))) {
      for (Row row : read.getSheet(sheet)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC) {
            numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()));
          }
        }
      }
    }
    return numbers;
  }

  /// Fails unless these numbers stand one after another among `all`.
  static void assertRun(List<BigDecimal> all, List<BigDecimal> expected) {
    boolean found =
        IntStream.rangeClosed(0, all.size() - expected.size())
            .anyMatch(
                at ->
                    IntStream.range(0, expected.size())
                        .allMatch(i -> isClose(all.get(at + i), expected.get(i))));
    assertTrue(found, () -> expected + " is not in " + all);
  }

  private static boolean isClose(BigDecimal left, BigDecimal right) {
    return left.subtract(right).abs().compareTo(CLOSE) < 0;
  }

  /// Returns the numbers of the first row that a query gives.
  static List<BigDecimal> row(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next(), sql);
      List<BigDecimal> numbers = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        numbers.add(rows.getBigDecimal(i));
      }
      return numbers;
    }
  }

  /// Makes the project of the second listing with its lake and its plan.
  static Folder retail(Path project) throws IOException, SQLException {
    copy("retail", project);
    Path receipts = Files.createDirectories(project.resolve("lake/receipts"));
    Path plan = Files.createDirectories(project.resolve("plan"));
    try (Connection lake = lake(project);
        Statement statement = lake.createStatement()) {
      statement.execute(Files.readString(ROOT.resolve("lake.sql")));
      for (int part = 0; part < 2; part++) {
        statement.execute(
            "copy (select * from made_receipts where receipt_id %% 2 = %d) to '%s'"
                .formatted(part, receipts.resolve("part-" + part + ".parquet")));
      }
      statement.execute(
          "copy made_plan to '%s' (header)".formatted(plan.resolve("sales_plan.csv")));
    }
    return new Folder(project)
        .write("svodka.toml", "[connections.lake]\nurl = \"jdbc:duckdb:lake.duckdb\"\n");
  }

  /// Opens the lake of the second listing without Svodka.
  static Connection lake(Path project) throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + project.resolve("lake.duckdb"));
  }

  static void fill(EmbeddedPostgres server, String script) throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(ROOT.resolve(script)));
    }
  }

  /// Returns what a partner cost in a month.
  static BigDecimal spend(int partner, YearMonth month) {
    return new BigDecimal("40000.50")
        .add(BigDecimal.valueOf(1_000L * month.getMonthValue()))
        .divide(BigDecimal.valueOf(partner));
  }

  private static void writeCosts(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Расходы");
      Row titles = sheet.createRow(0);
      List<String> names = List.of("ID партнёра", "Месяц", "Расход, руб.");
      for (int i = 0; i < names.size(); i++) {
        titles.createCell(i).setCellValue(names.get(i));
      }
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
      for (int partner = 1; partner <= 2; partner++) {
        for (int i = 0; i < MONTHS_OF_COSTS; i++) {
          YearMonth month = FIRST_COSTS.plusMonths(i);
          Row row = sheet.createRow(sheet.getLastRowNum() + 1);
          row.createCell(0).setCellValue(partner);
          row.createCell(1).setCellValue(month.atDay(1));
          row.getCell(1).setCellStyle(day);
          row.createCell(2).setCellValue(spend(partner, month).doubleValue());
        }
      }
      book.write(out);
    }
  }

  private static void writeLogo(Path file) {
    try {
      Files.createDirectories(file.getParent());
      BufferedImage logo = new BufferedImage(LOGO, LOGO, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(logo, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
