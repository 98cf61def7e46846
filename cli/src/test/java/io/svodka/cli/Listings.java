package io.svodka.cli;

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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The projects of the three listings of the language, with data made for them.
final class Listings {
  private static final Path ROOT = Path.of("src", "test", "listings");
  private static final YearMonth FIRST_COSTS = YearMonth.of(2025, 1);
  private static final int MONTHS_OF_COSTS = 13;
  private static final int LOGO = 64;

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
      statement.execute("copy made_plan to '%s' (header)".formatted(plan.resolve("sales_plan.csv")));
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
