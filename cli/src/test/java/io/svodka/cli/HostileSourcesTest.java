package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that mean something elsewhere are names of tables and of sheets, and stand in SQL: each
/// leads to its own rows, and none is carried out.
class HostileSourcesTest {
  private static final int TOGETHER = 4;

  /// A dot stands between a schema and its table.
  private static final List<String> TABLES =
      IntStream.range(0, TEXTS.size())
          .mapToObj(i -> TEXTS.get(i).replace(".", "") + "·" + i)
          .toList();

  /// Excel forbids some signs and takes 31 letters.
  private static final List<String> SHEETS =
      IntStream.range(0, TEXTS.size())
          .mapToObj(i -> (i + "·" + TEXTS.get(i)).replaceAll("[\\n\\t]", "-"))
          .map(WorkbookUtil::createSafeSheetName)
          .toList();

  private static final String SPOKEN =
      """
      model spoken from words {
        key id
        dimension name
        measure many = count()
      }
      report numbers {
        formats json
        query q {
          show many
          by name
        }
        table from q
      }
      """;

  @TempDir private Path folder;

  private HostileProject project(String kind) throws IOException {
    HostileProject project = HostileProject.write(folder);
    project
        .folder()
        .replace("project.svodka", "EUR\n", "EUR\n  connection lake uses " + kind + "\n");
    return project.with(
        "svodka.toml", "[connections.lake]\nurl = \"jdbc:%s:lake.db\"\n".formatted(kind));
  }

  private void inLake(String kind, List<String> statements) throws SQLException {
    try (Connection lake = DriverManager.getConnection("jdbc:" + kind + ":" + folder + "/lake.db");
        Statement statement = lake.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String each(IntFunction<String> line) {
    return IntStream.range(0, TEXTS.size()).mapToObj(line).collect(Collectors.joining());
  }

  /// Declares a source for each text, and a report that shows the number in each.
  private static String numbers(IntFunction<String> origin) {
    return each(
            i ->
                """
                source s%1$d from %2$s {
                  columns {
                    id integer
                  }
                }
                model m%1$d from s%1$d {
                  measure n%1$d = sum(id)
                }
                """
                    .formatted(i, origin.apply(i)))
        + "report numbers {\nformats json\n"
        + IntStream.range(0, TEXTS.size())
            .mapToObj(i -> "query q%1$d {\nshow n%1$d\n}\ntable from q%1$d\n".formatted(i))
            .collect(Collectors.joining())
        + "}\n";
  }

  private static void areRead(Path made) throws IOException {
    Map<String, Integer> read = new TreeMap<>();
    for (JsonNode rows :
        new ObjectMapper()
            .readTree(HostileReading.files(made, "json").getFirst().toFile())
            .findValues("rows")) {
      rows.get(0).properties().forEach(each -> read.put(each.getKey(), each.getValue().asInt()));
    }
    Map<String, Integer> own = new TreeMap<>();
    IntStream.range(0, TEXTS.size()).forEach(i -> own.put("n" + i, i));
    assertEquals(own, read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "sqlite"})
  void eachTableIsItsOwn(String kind) throws Exception {
    // @table@
    HostileProject project = project(kind);
    inLake(
        kind,
        TABLES.stream()
            .map(
                name ->
                    "create table \"%s\" as select %s as id"
                        .formatted(
                            name.replace("\"", "\"\""), name.substring(name.lastIndexOf('·') + 1)))
            .toList());
    project.with("tables.svodka", numbers(i -> "lake table \"" + constant(TABLES.get(i)) + "\""));
    areRead(project.run("numbers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "sqlite"})
  void textsWithinSqlAreTexts(String kind) throws Exception {
    // @sql@
    HostileProject project = project(kind);
    inLake(kind, List.of("create table x as select 1 as id"));
    project.with(
        "said.svodka",
        "source words from lake sql \"\"\"\nwith said(id, name) as (values "
            + each(i -> "(%d, %s),\n".formatted(i, sql(TEXTS.get(i))))
            + "(-1, 'end'))\n"
            + "select id, name from said\n"
            + "\"\"\" {\n"
            + "key id\n"
            + "columns {\n"
            + "id integer\n"
            + "name text\n"
            + "}\n"
            + "}\n"
            + SPOKEN);
    List<String> names =
        new ObjectMapper()
            .readTree(HostileReading.files(project.run("numbers"), "json").getFirst().toFile())
            .findValuesAsText("name");
    assertEquals(
        TEXTS.stream().sorted().toList(), names.stream().filter(TEXTS::contains).sorted().toList());
  }

  private static String sql(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Test
  void eachSheetIsItsOwn() throws IOException {
    // @sourcesheet@
    HostileProject project = HostileProject.write(folder);
    for (int from = 0; from < TEXTS.size(); from += TOGETHER) {
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(folder.resolve("b" + from + ".xlsx"))) {
        for (int i = from; i < Math.min(from + TOGETHER, TEXTS.size()); i++) {
          var sheet = book.createSheet(SHEETS.get(i));
          sheet.createRow(0).createCell(0).setCellValue("id");
          sheet.createRow(1).createCell(0).setCellValue(i);
        }
        book.write(out);
      }
    }
    project.with(
        "sheets.svodka",
        numbers(
            i ->
                "file \"b%d.xlsx\" sheet \"%s\""
                    .formatted(i / TOGETHER * TOGETHER, constant(SHEETS.get(i)))));
    areRead(project.run("numbers"));
  }

  @Test
  void figuresAreComparedWithSqlThatHoldsThem() throws Exception {
    // @figuresql@
    HostileProject project = project("duckdb");
    inLake(
        "duckdb",
        List.of(
            "create table said as select * from (values "
                + TEXTS.stream().map(text -> "(" + sql(text) + ")").collect(Collectors.joining(","))
                + ") t(name)"));
    project.with(
        "figures.svodka",
        "test \"figures\" {\n"
            + each(
                i ->
                    "expect n = sql lake \"\"\"\nselect count(*) + 1 from said where name = "
                        + sql(TEXTS.get(i))
                        + "\n\"\"\"\n")
            + "}\n");
    Cli tested = project.call("test", "--data", "figures");
    assertTrue(tested.out().contains("✓ figures"), tested.out());
    project.folder().replace("figures.svodka", "count(*) + 1", "count(*)");
    assertEquals(6, project.folder().call("test", "--data", "figures").code());
  }
}
