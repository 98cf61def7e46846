package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest extends ProjectFolder {
  private static final List<SourcePlan.SourceColumn> COLUMNS =
      List.of(
          has("id", ColumnType.WHOLE),
          new SourcePlan.SourceColumn("name", ColumnType.TEXT, "Partner \"x\""),
          has("amount", Plans.MONEY),
          has("day", ColumnType.DAY),
          has("at", ColumnType.MOMENT),
          has("ok", ColumnType.TRUTH));
  private static final List<List<Value>> EXPECTED =
      List.of(
          List.of(
              Value.of(1),
              Value.of("Ы; 'drop' \"q\""),
              Value.of(new BigDecimal("12345678901234.5")),
              Value.of(LocalDate.of(2026, 1, 31)),
              new Value.Moment(LocalDate.of(2026, 1, 31).atTime(21, 30)),
              Value.of(true)),
          List.of(
              Value.of(2),
              Value.ABSENT,
              Value.of(new BigDecimal("-0.1")),
              Value.ABSENT,
              Value.ABSENT,
              Value.of(false)));

  @Test
  void csvIsRead() throws IOException {
    write(
        "data.csv",
        """
        ok;Partner ""x"";id;at;amount;day
        """
                .replace("Partner \"\"x\"\"", "\"Partner \"\"x\"\"\"")
            + "true;\"Ы; 'drop' \"\"q\"\"\";1;2026-01-31T21:30:00Z;12345678901234.50;2026-01-31\n"
            + "false;;2;;-0.10;\n");
    assertEquals(EXPECTED, rows(source("data.csv", FileKind.CSV)));
  }

  @Test
  void jsonIsReadWithExactNumbers() throws IOException {
    write(
        "data.json",
        """
        [{"id": 1, "Partner \\"x\\"": "Ы; 'drop' \\"q\\"", "amount": 12345678901234.50,
          "day": "2026-01-31", "at": "2026-02-01T00:30:00+03:00", "ok": true},
         {"id": 2, "amount": -0.1, "ok": false}]
        """);
    assertEquals(EXPECTED, rows(source("data.json", FileKind.JSON)));
  }

  @Test
  void parquetIsRead() throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "copy (select * from (values (1, 'Ы; ''drop'' \"q\"', 12345678901234.50::decimal(18,2),"
              + " date '2026-01-31', timestamptz '2026-01-31 21:30:00+00', true), (2, null, -0.10,"
              + " null, null, false)) t(id, \"Partner \"\"x\"\"\", amount, day, \"at\", ok)) to '"
              + folder.resolve("data.parquet")
              + "' (format parquet)");
    }
    assertEquals(EXPECTED, rows(source("data.parquet", FileKind.PARQUET)));
  }

  @Test
  void workbooksAreRead() throws IOException {
    workbook("data.xlsx", "12345678901234.5");
    assertEquals(
        EXPECTED,
        rows(Plans.source("s", new Origin.File("data.xlsx", FileKind.XLSX, "Second"), COLUMNS)));
  }

  @Test
  void aBadCellOfAWorkbookIsToldWithItsRow() throws IOException {
    workbook("data.xlsx", "twelve");
    RunFailure failure =
        failure(Plans.source("s", new Origin.File("data.xlsx", FileKind.XLSX, "Second"), COLUMNS));
    assertEquals(
        "`data.xlsx`, row 3, column `amount`: `twelve` is not a number with at most 18 digits,"
            + " 2 of them after the point",
        failure.getMessage());
  }

  @Test
  void aMissingSheetIsToldWithThoseThatAre() throws IOException {
    workbook("data.xlsx", "1");
    RunFailure failure =
        failure(Plans.source("s", new Origin.File("data.xlsx", FileKind.XLSX, "Third"), COLUMNS));
    assertEquals(
        "`data.xlsx` cannot be read: it has no sheet `Third`, only First, Second",
        failure.getMessage());
  }

  private void workbook(String name, String amount) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      book.createSheet("First").createRow(0).createCell(0).setCellValue("no");
      var sheet = book.createSheet("Second");
      Row header = sheet.createRow(1);
      List<String> names = List.of("Partner \"x\"", "id", "day", "amount", "at", "ok");
      for (int i = 0; i < names.size(); i++) {
        header.createCell(i).setCellValue(names.get(i));
      }
      Row first = sheet.createRow(2);
      first.createCell(0).setCellValue("Ы; 'drop' \"q\"");
      first.createCell(1).setCellValue(1);
      first.createCell(2).setCellValue(LocalDate.of(2026, 1, 31));
      first.createCell(3).setCellValue(amount);
      first.createCell(4).setCellValue(LocalDate.of(2026, 1, 31).atTime(21, 30));
      first.createCell(5).setCellValue(true);
      Row second = sheet.createRow(4);
      second.createCell(1).setCellValue(2);
      second.createCell(3).setCellValue(-0.1);
      second.createCell(5).setCellValue(false);
      book.write(out);
    }
  }

  @Test
  void filesOfAPatternAreReadTogetherAndErrorsNameTheRightOne() throws IOException {
    write("a/2026-01.csv", "id,n\n1,5\n2,6\n");
    write("a/2026-02.csv", "n;id\n7;3\n8;x\n");
    SourcePlan source =
        Plans.source(
            "s",
            Plans.csv("a/*.csv"),
            List.of(has("id", ColumnType.WHOLE), has("n", ColumnType.WHOLE)));
    assertEquals(
        "`a/2026-02.csv`, row 3, column `id`: `x` is not a whole number",
        failure(source).getMessage());
    write("a/2026-02.csv", "n;id\n7;3\n");
    assertEquals(3, rows(source).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1.239 ! `d.csv`, row 2, column `v`: `1.239` is not a number with at most 18 digits, 2 of"
            + " them after the point",
        "'1,234' ! `d.csv`, row 2, column `v`: `1,234` is not a number with at most 18 digits,"
            + " 2 of them after the point",
        "NaN ! `d.csv`, row 2, column `v`: `NaN` is not a number with at most 18 digits, 2 of them"
            + " after the point",
      })
  void numbersThatWouldLoseDigitsAreRefused(String cell, String message) throws IOException {
    write("d.csv", "v;w\n" + cell + ";1\n");
    SourcePlan source = Plans.source("s", Plans.csv("d.csv"), List.of(has("v", Plans.MONEY)));
    RunFailure failure = failure(source);
    assertEquals(message, failure.getMessage());
    assertEquals(Plans.SPAN, failure.origin().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Имя,v\nx,1\n", "a,v\nИмя,1\n"})
  void textsThatAreNotUtf8AreToldWithTheWayOut(String text) throws IOException {
    Files.write(folder.resolve("d.csv"), text.getBytes(Charset.forName("windows-1251")));
    SourcePlan source = Plans.source("s", Plans.csv("d.csv"), List.of(has("v", ColumnType.WHOLE)));
    RunFailure failure = failure(source);
    assertEquals("`d.csv` cannot be read: it is not written in UTF-8", failure.getMessage());
    assertTrue(failure.help().contains("encoding \"windows-1251\""), failure.help());
  }

  @Test
  void missingFilesAndColumnsAreTold() throws IOException {
    write("d.csv", "a,b\n1,2\n");
    List<SourcePlan.SourceColumn> columns = List.of(has("c", ColumnType.TEXT));
    assertEquals(
        "there is no file `x.csv`",
        failure(Plans.source("s", Plans.csv("x.csv"), columns)).getMessage());
    RunFailure failure = failure(Plans.source("s", Plans.csv("d.csv"), columns));
    assertEquals("`d.csv` has no column `c`", failure.getMessage());
    assertEquals("it has: a, b", failure.help());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/hostname",
        "../x.csv",
        "a/../../x.csv",
        "link.csv",
        "links/x.csv",
        "C:/x.csv",
        "lin*.csv"
      })
  void filesOutsideTheProjectAreRefused(String path) throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("/etc/hostname"));
    Files.createSymbolicLink(folder.resolve("links"), Path.of("/etc"));
    RunFailure failure =
        failure(Plans.source("s", Plans.csv(path), List.of(has("c", ColumnType.TEXT))));
    assertEquals("`" + path + "` lies outside the project folder", failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('/etc/hostname')",
        "select * from read_text('data.csv')",
        "select * from '/etc/hostname.csv'",
        "select * from glob('/*')",
        "with t as (select 1) select * from read_csv('http://127.0.0.1/x.csv')",
        "copy (select 1) to 'x.csv'",
        "select 1; copy (select 1) to 'x.csv'",
        "select 1) q; drop table \"files\"; select * from (select 2",
        "set enable_external_access = true",
        "attach 'x.db'",
        "install httpfs",
      })
  void sqlReachesNoFile(String sql) throws IOException {
    write("data.csv", "c\n1\n");
    SourcePlan files =
        Plans.source("files", Plans.csv("data.csv"), List.of(has("c", ColumnType.TEXT)));
    SourcePlan source =
        Plans.source("s", new Origin.Sql("own", sql), List.of(has("c", ColumnType.TEXT)));
    try (QueryEngine engine = engine(List.of(files, source))) {
      assertThrows(RunFailure.class, () -> all(engine, source));
    }
    assertFalse(Files.exists(Path.of("x.csv")));
    assertFalse(Files.exists(folder.resolve("x.csv")));
  }

  @Test
  void sqlReadsTheProjectsFilesByTheirNames() throws IOException {
    write("data.csv", "c\n1\n2\n");
    SourcePlan files =
        Plans.source("files", Plans.csv("data.csv"), List.of(has("c", ColumnType.WHOLE)));
    SourcePlan source =
        Plans.source(
            "s",
            new Origin.Sql("own", "select c * 10 as \"C?\" from files -- ten;\n;"),
            List.of(new SourcePlan.SourceColumn("c", ColumnType.WHOLE, "C?")));
    try (QueryEngine engine = engine(List.of(source, files))) {
      assertEquals(List.of(List.of(Value.of(10)), List.of(Value.of(20))), all(engine, source));
    }
  }

  @Test
  void aDatabaseFileOfTheProjectIsReadOnly() throws Exception {
    try (Connection duck =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("x.duckdb"));
        Statement statement = duck.createStatement()) {
      statement.execute("create table t as select 7 as c");
    }
    SourcePlan table =
        Plans.source("t1", new Origin.Table("own", "t"), List.of(has("c", ColumnType.WHOLE)));
    SourcePlan select =
        Plans.source(
            "t2",
            new Origin.Sql("own", "select c + 1 as c from t"),
            List.of(has("c", ColumnType.WHOLE)));
    DataSettings settings = new DataSettings(folder, Map.of("own", duck("jdbc:duckdb:x.duckdb")));
    try (QueryEngine engine =
        new QueryEngine(Plans.project(List.of(table, select), own()), settings)) {
      assertEquals(List.of(List.of(Value.of(7))), all(engine, table));
      assertEquals(List.of(List.of(Value.of(8))), all(engine, select));
    }
    DataSettings outside =
        new DataSettings(folder, Map.of("own", duck("jdbc:duckdb:/etc/x.duckdb")));
    try (QueryEngine engine = new QueryEngine(Plans.project(List.of(table), own()), outside)) {
      assertThrows(RunFailure.class, () -> all(engine, table));
    }
  }

  private static DatabaseAddress duck(String url) {
    return new DatabaseAddress(url, "", new Secret(""), "", Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://h/db?password=S3cr3t-CANARY",
        "jdbc:postgresql://h/db?socketFactory=evil.Class",
        "jdbc:postgresql://h/db?sslmode=require&preferQueryMode=simple",
        "jdbc:h2:mem:x",
        "jdbc:postgresql://u:p@h/db",
      })
  void addressesOutsideTheListAreRefused(String url) {
    SourcePlan source =
        Plans.source("s", new Origin.Table("crm", "t"), List.of(has("c", ColumnType.TEXT)));
    ConnectionPlan crm = new ConnectionPlan("crm", Dialect.POSTGRES, Plans.SPAN);
    DatabaseAddress address =
        new DatabaseAddress(url, "u", new Secret("S3cr3t-CANARY"), "", Duration.ofSeconds(1));
    DataSettings settings = new DataSettings(folder, Map.of("crm", address));
    try (QueryEngine engine = new QueryEngine(Plans.project(List.of(source), crm), settings)) {
      RunFailure failure = assertThrows(RunFailure.class, () -> all(engine, source));
      assertTrue(failure.getMessage().startsWith("the address of connection `crm` is refused"));
      assertFalse((failure + settings.toString()).contains("CANARY"));
    }
  }

  private SourcePlan source(String path, FileKind kind) {
    return Plans.source("s", new Origin.File(path, kind, ""), COLUMNS);
  }
}
