package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.testkit.HostileStrings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere are written into a specification and into its data, and come
/// out as they are in all formats and names of files.
class HostileSpecTest {
  /// A line of a specification holds no returns.
  private static final List<String> HOSTILE =
      HostileStrings.all().stream().map(text -> text.replace("\r", "")).distinct().toList();

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < HOSTILE.size(); i++) {
      rows.append(i).append(",\"").append(HOSTILE.get(i).replace("\"", "\"\"")).append("\"\n");
    }
    new Folder(folder)
        .write("rows.csv", rows.toString())
        .write(
            "project.svodka",
            """
            project hostile {
              edition 2026
              language "en"
              locale "en-GB"
              currency EUR
            }
            source rows from file "rows.csv" {
              key id
              columns {
                id integer
                name text
              }
            }
            model things from rows {
              key id
              dimension name
            }
            model events from rows {
              key id
              join one thing is things on id
              dimension name "Name"
              measure n "Number" = count()
            }
            """)
        .write("reports.svodka", reports());
    assertTrue(HOSTILE.size() >= 500, () -> HOSTILE.size() + " strings");
  }

  private static String reports() {
    return String.join(
        "\n",
        report("data", "html, xlsx, csv, json, parquet", "table from q"),
        report(
            "labels",
            "html, xlsx",
            "tiles from w {\n" + each("n \"%s\"", HostileSpecTest::label) + "}",
            "table from w {\ncolumns {\n" + each("n \"%s\"", HostileSpecTest::label) + "}\n}"),
        report(
            "titles",
            "html, xlsx",
            each("table from w {\ntitle \"%s\"\ntotal \"%1$s\"\n}", HostileSpecTest::template)),
        report(
            "sections", "html", each("section \"%s\" {\ntext \"x\"\n}", HostileSpecTest::template)),
        report(
            "charts",
            "html",
            each(
                "chart column from one {\ntitle \"%s\"\nx name\ny n\n}",
                HostileSpecTest::template)),
        report("parameters", "html", parameters()),
        report(
            "files",
            "csv",
            "table from q",
            "burst by thing.id {\nfile name \"{thing.name}-{thing.id}\"\n}"));
  }

  private static String report(String name, String formats, String... elements) {
    return """
    report %s {
      formats %s
      query q {
        show n
        by name
      }
      query w {
        show n
      }
      query one {
        show n
        by name
        limit 1
      }
      %s
    }
    """
        .formatted(name, formats, String.join("\n", elements));
  }

  private static String parameters() {
    StringBuilder all = new StringBuilder("tiles from w\n");
    for (int i = 0; i < HOSTILE.size(); i++) {
      all.append("parameter p%d: text = \"%s\"\n".formatted(i, label(HOSTILE.get(i))));
      all.append("text \"{$p%d}\"\n".formatted(i));
    }
    return all.toString();
  }

  private static String each(String line, UnaryOperator<String> written) {
    return HOSTILE.stream()
        .map(text -> line.replace("%1$s", "%s").replace("%s", written.apply(text)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String label(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  /// A text with places for figures has its braces doubled.
  private static String template(String text) {
    return label(text).replace("{", "{{").replace("}", "}}");
  }

  private static List<Path> run(String report) throws IOException {
    Path out = folder.resolve("out");
    Cli done =
        new Folder(folder)
            .call("run", report, "--as-of", "2026-11-03", "-o", out.toString(), "--quiet");
    assertEquals(0, done.code(), () -> done.out() + done.err());
    try (Stream<Path> files = Files.walk(out.resolve(report))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path only(List<Path> files, String ending) {
    List<Path> found = files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    assertEquals(1, found.size(), files.toString());
    return found.getFirst();
  }

  /// Removes what a format may change: spaces and line ends.
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]", "");
  }

  private static void isShown(Path html) throws IOException {
    Document page = Jsoup.parse(Files.readString(html));
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img, iframe, object, embed").size());
    page.getAllElements()
        .forEach(
            element ->
                element
                    .attributes()
                    .forEach(it -> assertFalse(it.getKey().startsWith("on"), element::outerHtml)));
    String text = squeezed(page.text());
    HOSTILE.forEach(hostile -> assertTrue(text.contains(squeezed(hostile)), hostile));
  }

  private static void isText(Path xlsx) throws IOException {
    Set<String> texts = new HashSet<>();
    try (InputStream in = Files.newInputStream(xlsx);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            assertTrue(cell.getCellType() != CellType.FORMULA, cell.getAddress().toString());
            if (cell.getCellType() == CellType.STRING) {
              texts.add(squeezed(cell.getStringCellValue()));
            }
          }
        }
      }
    }
    HOSTILE.forEach(hostile -> assertTrue(texts.contains(squeezed(hostile)), hostile));
  }

  @Test
  void dataComesOutAsItIsInEveryFormat() throws Exception {
    List<Path> files = run("data");
    isShown(only(files, ".html"));
    isText(only(files, ".xlsx"));
    Set<String> expected = new HashSet<>(HOSTILE);
    Set<String> json = new HashSet<>();
    for (JsonNode row :
        new ObjectMapper().readTree(only(files, ".json").toFile()).findPath("rows")) {
      json.add(row.path("name").asText());
    }
    assertEquals(expected, json);
    Set<String> parquet = new HashSet<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            duckdb
                .createStatement()
                .executeQuery("select name from '" + only(files, ".parquet") + "'")) {
      while (rows.next()) {
        parquet.add(rows.getString(1));
      }
    }
    assertEquals(expected, parquet);
    Set<String> bare = HOSTILE.stream().map(HostileSpecTest::bare).collect(Collectors.toSet());
    Set<String> csv = new HashSet<>();
    for (List<String> row : rows(Files.readString(only(files, ".csv")))) {
      row.forEach(
          value ->
              value.lines().forEach(line -> assertFalse(line.matches("\\s*[=+\\-@].*"), value)));
      csv.add(bare(row.getFirst()));
    }
    assertTrue(csv.containsAll(bare));
  }

  /// An apostrophe keeps a text from being a formula.
  private static String bare(String text) {
    return text.replace("'", "");
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
      char letter = csv.charAt(i);
      boolean doubled = quoted && letter == '"' && csv.startsWith("\"\"", i);
      if (doubled) {
        value.append('"');
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == ',' || letter == '\n')) {
        rows.getLast().add(value.toString());
        value.setLength(0);
        if (letter == '\n') {
          rows.add(new ArrayList<>());
        }
      } else if (quoted || letter != '\r') {
        value.append(letter);
      }
    }
    rows.removeIf(List::isEmpty);
    return rows;
  }

  @Test
  void labelsOfTilesAndColumnsAreTexts() throws IOException {
    List<Path> files = run("labels");
    isShown(only(files, ".html"));
    isText(only(files, ".xlsx"));
  }

  @Test
  void titlesAndTotalsAreTexts() throws IOException {
    List<Path> files = run("titles");
    isShown(only(files, ".html"));
    isText(only(files, ".xlsx"));
  }

  @Test
  void sectionsChartsAndParametersAreTexts() throws IOException {
    isShown(only(run("sections"), ".html"));
    isShown(only(run("charts"), ".html"));
    isShown(only(run("parameters"), ".html"));
  }

  @Test
  void namesOfFilesStayInTheirFolder() throws IOException {
    List<Path> files = run("files");
    assertEquals(HOSTILE.size(), files.size());
    Set<Path> folders = files.stream().map(Path::getParent).collect(Collectors.toSet());
    assertEquals(1, folders.size());
    for (Path file : files) {
      String name = file.getFileName().toString();
      assertTrue(
          IntStream.range(0, name.length())
              .allMatch(i -> name.charAt(i) >= ' ' && "/\\:*?\"<>|".indexOf(name.charAt(i)) < 0),
          name);
      assertFalse(name.startsWith("."), name);
    }
  }
}
