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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere are bounds of bands, words within days, keys of tests and
/// cells that a test expects: each is the text that it is.
class HostileComparedTest {
  private static final int TOGETHER = 20;

  /// Each text and each wrap stays several times.
  private static final int SOME = 3;

  /// Number formats of a workbook are not many.
  private static final int SHOWN = 100;

  private static final String ROWS =
      """
      source texts from file "texts.csv" {
        key id
        columns {
          id integer
          name text
          at date
        }
        expect unique name
      }
      """;

  @TempDir private Path folder;
  private HostileProject project;

  @BeforeEach
  void write() throws IOException {
    project =
        HostileProject.write(folder)
            .with(
                "texts.csv",
                "id,name,at\n"
                    + each(i -> i + ",\"" + TEXTS.get(i).replace("\"", "\"\"") + "\",2026-02-03\n"))
            .with("texts.svodka", ROWS);
  }

  private static String each(IntFunction<String> line) {
    return each(0, TEXTS.size(), line);
  }

  private static String each(int from, int to, IntFunction<String> line) {
    return IntStream.range(from, Math.min(to, TEXTS.size()))
        .mapToObj(line)
        .collect(Collectors.joining());
  }

  /// A key with blanks around it or control characters stops a run before anything is made.
  private static boolean isKey(int i) {
    return i % SOME == i / TOGETHER % SOME
        && TEXTS.get(i).equals(TEXTS.get(i).strip())
        && !TEXTS.get(i).matches("(?s).*\\p{Cc}.*");
  }

  private static String quoted(int i) {
    return '"' + constant(TEXTS.get(i)) + '"';
  }

  /// Shows a measure by dimensions `d0`, `d1`, … of a model, some in each query.
  private static String byEach(String report, String formats, int count, String condition) {
    StringBuilder queries = new StringBuilder();
    for (int from = 0; from < count; from += TOGETHER) {
      String dimensions =
          IntStream.range(from, Math.min(from + TOGETHER, count))
              .mapToObj(i -> "d" + i)
              .collect(Collectors.joining(", "));
      queries.append(
          "query q%1$d {\nshow many\nby %2$s\n%3$s\n}\ntable from q%1$d\n"
              .formatted(from, dimensions, condition));
    }
    return "report %s {\nformats %s\n%s}\n".formatted(report, formats, queries);
  }

  @Test
  void boundsOfBandsAreComparedLetterByLetter() throws IOException {
    // @bound@
    project.with(
        "bands.svodka",
        "model banded from texts {\nkey id\n"
            + each(
                i ->
                    "dimension d%d = band name {\nbefore %s -> \"before\"\nelse -> \"after\"\n}\n"
                        .formatted(i, quoted(i)))
            + "measure many = count()\n}\n"
            + byEach("bands", "json", TEXTS.size(), "where id = 200"));
    Map<String, String> read = new TreeMap<>();
    for (JsonNode rows :
        new ObjectMapper()
            .readTree(HostileReading.files(project.run("bands"), "json").getFirst().toFile())
            .findValues("rows")) {
      rows.get(0).properties().forEach(each -> read.put(each.getKey(), each.getValue().asText()));
    }
    String name = TEXTS.get(200);
    for (int i = 0; i < TEXTS.size(); i++) {
      String place = name.compareTo(TEXTS.get(i)) < 0 ? "before" : "after";
      assertEquals(place, read.get("d" + i), TEXTS.get(i));
    }
    assertEquals(2, read.values().stream().filter(each -> !each.equals("1")).distinct().count());
  }

  @Test
  void wordsWithinDaysAreShown() throws IOException {
    // @pattern@ of days that can be shown
    project.with(
        "days.svodka",
        "model days from texts {\nkey id\n"
            + each(
                i ->
                    "dimension d%d = at {\nformat date(\"%s y\")\n}\n"
                        .formatted(i, constant("'" + TEXTS.get(i).replace("'", "''") + "'")))
            + "measure many = count()\n}\n"
            + byEach("days", "html, pdf", TEXTS.size(), "where id = 1")
            + byEach("cells", "xlsx", SHOWN, "where id = 1"));
    Path made = project.run("days");
    List<String> days = TEXTS.stream().map(text -> text + " 2026").toList();
    HostileReading.saysAll(HostileReading.read(made, "html"), days, "html");
    HostileReading.saysAll(HostileReading.read(made, "pdf"), days, "pdf");
    StringBuilder formats = new StringBuilder();
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            Files.newInputStream(HostileReading.files(project.run("cells"), "xlsx").getFirst()))) {
      for (var sheet : book) {
        for (var row : sheet) {
          row.forEach(
              cell ->
                  formats
                      .append(words(unescaped(cell.getCellStyle().getDataFormatString())))
                      .append('\n'));
        }
      }
    }
    HostileReading.saysAll(
        formats.toString(),
        TEXTS.stream().limit(SHOWN).map(text -> text + " yyyy").toList(),
        "xlsx");
  }

  /// A workbook writes `_` so where it would begin the code of a letter.
  private static String unescaped(String format) {
    return format.replace("_x005F_", "_");
  }

  /// Returns what a number format shows: words stand in quotes or behind a backslash.
  private static String words(String format) {
    StringBuilder shown = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char letter = format.charAt(i);
      if (letter == '\\' && !quoted) {
        i++;
        shown.append(format.charAt(i));
      } else if (letter == '"') {
        quoted = !quoted;
      } else {
        assertTrue(quoted || "y .-/,:".indexOf(letter) >= 0 || !format.endsWith(" yyyy"), format);
        shown.append(letter);
      }
    }
    return shown.toString();
  }

  @Test
  void testsSpeakOfThePackOfAKey() throws IOException {
    // @testkey@
    project.with(
        "keys.svodka",
        """
        model owners from texts {
          key id
          dimension name
        }
        model deeds from texts {
          key id
          join one owner is owners on id
          measure many = count()
        }
        report packs {
          formats html
          query q {
            show many
          }
          text "Of {owner.name}."
          table from q
          burst by owner.name {
            file name "{owner.name}"
          }
        }
        """
            + each(HostileComparedTest::ofItsPack));
    Cli tested = project.call("test");
    long keys = IntStream.range(0, TEXTS.size()).filter(HostileComparedTest::isKey).count();
    assertTrue(keys > 130, () -> keys + " keys");
    assertEquals(keys, tested.out().lines().filter(line -> line.startsWith("✓ ")).count());
  }

  private static String ofItsPack(int i) {
    return isKey(i)
        ? "test \"t%1$d\" {\nreport packs\nkey %2$s\n%3$sexpect text \"Of %4$s.\"\n}\n"
            .formatted(
                i,
                quoted(i),
                given("| 0 | \"one\" | 2026-02-03 |\n" + row(1, i)),
                constant(TEXTS.get(i)))
        : "";
  }

  @Test
  void testsExpectCellsOfAWorkbook() throws IOException {
    // @expectedcell@
    project.with(
        "cells.svodka",
        """
        model listed from texts {
          key id
          dimension id
          dimension name
          measure many = count()
        }
        report listed {
          formats xlsx
          query q {
            show many
            by id, name
            sort by id
          }
          table from q
        }
        """);
    Path made = HostileReading.files(project.run("listed"), "xlsx").getFirst();
    String expected = expectations(made);
    long cells = expected.lines().count();
    assertTrue(cells > TEXTS.size() / SOME - 2, () -> cells + " cells");
    String rows = each(i -> row(i, i));
    project.with(
        "expected.svodka", "test \"cells\" {\nreport listed\n" + given(rows) + expected + "}\n");
    Cli tested = project.call("test");
    assertTrue(tested.out().startsWith("✓ cells"), tested.out());
  }

  private static String expectations(Path made) throws IOException {
    StringBuilder expected = new StringBuilder();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(made))) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            if (cell.getRowIndex() % SOME == 0 && TEXTS.contains(cell.toString())) {
              expected.append(
                  "expect sheet \"%s\" cell \"%s\" = \"%s\"\n"
                      .formatted(
                          sheet.getSheetName(), cell.getAddress(), constant(cell.toString())));
            }
          }
        }
      }
    }
    return expected.toString();
  }

  private static String row(int id, int text) {
    return "| %d | %s | 2026-02-03 |\n".formatted(id, quoted(text));
  }

  private static String given(String rows) {
    return "given texts {\n| id | name | at |\n" + rows + "}\n";
  }
}
