package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere are compared with data, are names of things and columns,
/// stand for what is hidden and in the rows of tests: figures are right, and words are theirs.
class HostileResultsTest {
  /// What may be a name in backticks.
  private static final List<String> NAMED =
      TEXTS.stream().map(text -> composed(text.replaceAll("[`.\\n\\t]", ""))).distinct().toList();

  private static final int TOGETHER = 20;

  /// Number formats of a workbook hold short signs, and not many.
  private static final List<String> SIGNS =
      TEXTS.stream().filter(text -> text.length() < 14).limit(60).toList();

  @TempDir Path folder;
  private HostileProject project;

  @BeforeEach
  void write() throws IOException {
    project =
        HostileProject.write(folder)
            .with(
                "texts.csv",
                "id,name\n" + lines(i -> i + ",\"" + TEXTS.get(i).replace("\"", "\"\"") + "\""))
            .with(
                "texts.svodka",
                """
                source texts from file "texts.csv" {
                  key id
                  columns {
                    id integer
                    name text
                  }
                }
                """);
  }

  private static String lines(IntFunction<String> line) {
    return lines(TEXTS.size(), line);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(int i) {
    return '"' + constant(TEXTS.get(i)) + '"';
  }

  private static List<JsonNode> rows(Path made) throws IOException {
    return new ObjectMapper()
        .readTree(HostileReading.files(made, "json").getFirst().toFile())
        .findValues("rows");
  }

  private void isPlain(Cli called) {
    String printed = called.out() + called.err();
    assertEquals("", printed.replaceAll("[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]|\\n", ""));
  }

  @Test
  void textsAreComparedLetterByLetter() throws IOException {
    project.with(
        "compared.svodka",
        "model compared from texts {\nkey id\ndimension name\ndimension found = map name {\n"
            // @compared@
            + lines(i -> quoted(i) + " -> \"hit " + i + "\"")
            + "else -> \"none\"\n"
            + "}\n"
            + "measure many = count()\n"
            + "}\n"
            + "report found {\n"
            + "formats json\n"
            + "query q {\n"
            + "show many\n"
            + "by found\n"
            + "}\n"
            + "query w {\n"
            + "show many\n"
            + "where compared.name in ("
            + lines(HostileResultsTest::quoted).strip().replace("\n", ", ")
            + ")\n}\ntable from q\ntable from w\n}\n");
    List<JsonNode> rows = rows(project.run("found"));
    assertEquals(TEXTS.size(), rows.getFirst().size());
    rows.getFirst().forEach(row -> assertEquals(1, row.path("many").asInt(), row::toString));
    assertEquals(0, rows.getFirst().findValuesAsText("found").indexOf("hit 0"));
    assertEquals(TEXTS.size(), rows.getLast().get(0).path("many").asInt());
    Cli explained = project.call("explain", "found");
    isPlain(explained);
    long values = explained.out().lines().filter(line -> line.contains("-- values:")).count();
    assertEquals(2, values);
  }

  @Test
  void namesInBackticksAreHeadsOfTheirColumns() throws IOException {
    // @name@
    assertTrue(NAMED.size() > 300, () -> NAMED.size() + " names");
    project.with(
        "named.svodka",
        "model named from texts {\nkey id\n"
            + lines(NAMED.size(), i -> "measure `" + NAMED.get(i) + "·" + i + "` = count()")
            + "}\nreport named {\nformats json, html, xlsx\n"
            + lines(
                NAMED.size() / TOGETHER,
                q ->
                    "query `"
                        + NAMED.get(q)
                        + "` {\nshow "
                        + IntStream.range(q * TOGETHER, (q + 1) * TOGETHER)
                            .mapToObj(i -> "`" + NAMED.get(i) + "·" + i + "`")
                            .collect(Collectors.joining(", "))
                        + "\n}\ntable from `"
                        + NAMED.get(q)
                        + "`")
            + "}\n");
    Path made = project.run("named");
    List<String> heads =
        IntStream.range(0, NAMED.size() / TOGETHER * TOGETHER)
            .mapToObj(i -> NAMED.get(i) + "·" + i)
            .toList();
    Set<String> fields = new HashSet<>();
    rows(made).forEach(rows -> rows.get(0).fieldNames().forEachRemaining(fields::add));
    assertEquals(new TreeSet<>(), apart(heads, fields));
    HostileReading.saysAll(HostileReading.read(made, "html"), heads, "html");
    HostileReading.saysAll(HostileReading.read(made, "xlsx"), heads, "xlsx");
    isPlain(project.call("explain", "named"));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Set<String> apart(List<String> heads, Set<String> fields) {
    Set<String> apart = new TreeSet<>(heads);
    apart.removeAll(fields);
    fields.stream().filter(field -> !heads.contains(field)).forEach(apart::add);
    return apart;
  }

  private void writeWide() throws IOException {
    project
        .with(
            "wide.csv",
            lines(i -> '"' + TEXTS.get(i).replace("\"", "\"\"") + '"')
                    .strip()
                    .replace("\"\n\"", "\",\"")
                + ",id\n"
                + lines(i -> "v" + i).strip().replace("\n", ",")
                + ",1\n")
        .with(
            "wide.svodka",
            "source wide from file \"wide.csv\" {\nkey id\ncolumns {\nid integer\n"
                + lines(i -> "c" + i + " text from " + quoted(i))
                + "}\n}\nmodel wide_rows from wide {\nkey id\n"
                + lines(i -> "dimension c" + i)
                + "measure rows = count()\n}\nreport wide {\nformats json\n"
                + lines(
                    TEXTS.size() / TOGETHER,
                    q ->
                        "query q"
                            + q
                            + " {\nshow rows\nby "
                            + IntStream.range(q * TOGETHER, (q + 1) * TOGETHER)
                                .mapToObj(i -> "c" + i)
                                .collect(Collectors.joining(", "))
                            + "\n}\ntable from q"
                            + q)
                + "}\n");
  }

  @Test
  void columnsOfAFileAreCalledAnything() throws IOException {
    // @column@
    writeWide();
    Set<String> values = new HashSet<>();
    for (JsonNode rows : rows(project.run("wide"))) {
      rows.get(0)
          .properties()
          .forEach(each -> values.add(each.getKey() + " " + each.getValue().asText()));
    }
    for (int i = 0; i < TEXTS.size() / TOGETHER * TOGETHER; i++) {
      assertTrue(values.contains("c" + i + " v" + i), TEXTS.get(i));
    }
  }

  private void writeSigns() throws IOException {
    String styles =
        lines(
            SIGNS.size(),
            i ->
                "style s"
                    + i
                    + " {\nicon \""
                    + constant(SIGNS.get(i) + "·sign" + i + ".")
                    + "\"\n}");
    project.with(
        "signed.svodka",
        "theme signed {\n"
            + styles
            + "}\nmodel signed from texts {\nkey id\ndimension id\nmeasure many = count()\n}\n"
            + "report signs {\nformats html, xlsx, pdf\ntheme signed\n"
            + "query q {\nshow many\nby id\nwhere id < "
            + SIGNS.size()
            + "\n}\ntable from q {\n"
            + lines(SIGNS.size(), i -> "highlight whole row when id = " + i + " as s" + i)
            + "}\n}\n");
  }

  private void writeMasks() throws IOException {
    project.with(
        "masked.svodka",
        "model masked from texts {\nkey id\nmeasure many = count()\n"
            + lines(i -> "dimension d" + i + " = if id = " + i + " then \"x\" else \"y\"")
            + "}\naccess for role reader {\nreports hidden\n"
            + lines(
                i ->
                    "mask masked.d"
                        + i
                        + " as \""
                        + constant(TEXTS.get(i) + "·mask" + i + ".")
                        + '"')
            + "}\nreport hidden {\nformats html, xlsx\n"
            + lines(
                TEXTS.size() / TOGETHER,
                q ->
                    "query q"
                        + q
                        + " {\nshow many\nby "
                        + IntStream.range(q * TOGETHER, (q + 1) * TOGETHER)
                            .mapToObj(i -> "d" + i)
                            .collect(Collectors.joining(", "))
                        + "\nwhere id = 1\n}\ntable from q"
                        + q)
            + "}\n");
  }

  @Test
  void signsOfStyles() throws IOException {
    // @sign@
    writeSigns();
    Path signs = project.run("signs");
    List<String> signed =
        IntStream.range(0, SIGNS.size()).mapToObj(i -> SIGNS.get(i) + "·sign" + i + ".").toList();
    for (String format : List.of("html", "pdf")) {
      HostileReading.saysAll(HostileReading.read(signs, format), signed, format);
    }
    StringBuilder figures = new StringBuilder();
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(HostileReading.files(signs, "xlsx").getFirst()))) {
      for (var row : book.getSheetAt(0)) {
        row.forEach(cell -> figures.append(cell.getCellStyle().getDataFormatString()).append('\n'));
      }
    }
    HostileReading.saysAll(figures.toString().replace("\"\\\"\"", "\""), signed, "xlsx");
  }

  @Test
  void whatStandsForHiddenValues() throws IOException {
    // @mask@
    writeMasks();
    Path out = folder.resolve("hidden");
    project.call(
        "run", "hidden", "--role", "reader", "--as-of", "2026-11-03", "-o", out.toString());
    List<String> masks =
        IntStream.range(0, TEXTS.size() / TOGETHER * TOGETHER)
            .mapToObj(i -> TEXTS.get(i) + "·mask" + i + ".")
            .toList();
    for (String format : List.of("html", "xlsx")) {
      HostileReading.saysAll(HostileReading.read(out, format), masks, format);
    }
  }

  @Test
  void rowsOfTestsAreReadAndShownAsTheyAreWritten() throws IOException {
    String given =
        "given texts {\n| id | name |\n" + lines(i -> "| " + i + " | " + quoted(i) + " |") + "}\n";
    project.with(
        "tested.svodka",
        "model tested from texts {\nkey id\ndimension name\nmeasure many = count()\n}\n"
            + "report listed {\nformats html\nquery q {\nshow many\nby name\n}\ntable from q\n}\n"
            + "test \"right\" {\nreport listed\n"
            + given
            + "expect query q {\n| name | many |\n"
            + lines(i -> "| " + quoted(i) + " | 1 |")
            + "}\n}\ntest \""
            + constant(String.join(" ", TEXTS))
            + "\" {\nreport listed\n"
            + given
            + "expect query q {\n| name | many |\n"
            + lines(i -> "| " + quoted(i) + " | 2 |")
            + "}\n}\n");
    Path file = folder.resolve("junit.xml");
    Cli tested = project.folder().call("test", "--junit", file.toString());
    isPlain(tested);
    assertTrue(tested.out().startsWith("✓ right"), tested.out() + tested.err());
    Document xml = Jsoup.parse(Files.readString(file), Parser.xmlParser());
    assertEquals(1, xml.select("failure").size());
    Element failed = xml.select("testcase:has(failure)").getFirst();
    assertEquals(String.join(" ", TEXTS), failed.attr("name"));
    String read = failed.select("failure").getFirst().wholeText();
    List<String> missing =
        TEXTS.stream()
            .map(text -> '"' + constant(text) + '"')
            .filter(row -> !read.contains("- " + row) || !read.contains("+ " + row))
            .toList();
    assertEquals(List.of(), missing);
  }
}
