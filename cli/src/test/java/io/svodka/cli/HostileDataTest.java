package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere are names in the data, and come out as they are in all
/// formats, in mails and in names of files.
class HostileDataTest {
  private static final List<String> INKED =
      HostileProject.NAMES.stream().filter(name -> !name.contains("😀")).toList();

  /// Wherever a block shows a dimension.
  private static final String BLOCKS =
      """
      table from pairs {
        group by name {
          header "{name} has {k}"
          subtotal "Of {name}"
        }
      }
      crosstab from pairs {
        rows name
        columns lot
        values {
          k
        }
        subtotals "x"
      }
      """;

  /// Wherever it shows few of them.
  private static final String LOTS =
      """
      query l%1$d {
        show k
        by name, ink
        where lot = %1$d
      }
      crosstab from l%1$d {
        rows ink
        columns name
        values {
          k
        }
      }
      chart bar from l%1$d {
        x name
        y k
        size 18cm by 25cm
      }
      chart column from l%1$d {
        x ink
        y k
        series name
        size 18cm by 20cm
      }
      """;

  @TempDir static Path folder;
  private static HostileProject project;

  @BeforeAll
  static void write() throws IOException {
    project = HostileProject.write(folder);
    String lots =
        IntStream.range(0, HostileProject.NAMES.size() / HostileProject.LOT + 1)
            .mapToObj(LOTS::formatted)
            .collect(Collectors.joining());
    project.with(
        "reports.svodka",
        String.join(
            "\n",
            report("data", "html, xlsx, csv, json, parquet", "table from q"),
            report("printed", "pdf", "where ink = \"some\"\ntable from q\n" + BLOCKS),
            report("blocks", "html, xlsx", BLOCKS + lots),
            report("printedlots", "pdf", "where ink = \"some\"\n" + lots),
            report(
                "files",
                "csv",
                "table from q",
                "burst by thing.id {\nfile name \"{thing.name}-{thing.id}\"\n}"),
            report(
                "packs",
                "html, xlsx",
                """
                header {
                  left "{thing.name} left"
                }
                section "{thing.name} section" {
                  text "{thing.name} text"
                  table from q {
                    title "{thing.name} title"
                    total "{thing.name} total"
                  }
                }
                burst by thing.id {
                }
                """)));
  }

  private static String report(String name, String formats, String... elements) {
    return """
    report %s {
      formats %s
      page A4 for accessibility
      query q {
        show k
        by name
      }
      query pairs {
        show k
        by name, lot
      }
      %s
    }
    """
        .formatted(name, formats, String.join("\n", elements));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path only(List<Path> files, String ending) {
    List<Path> found = files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    assertEquals(1, found.size(), files.toString());
    return found.getFirst();
  }

  @Test
  void dataComesOutAsItIsInEveryFormat() throws Exception {
    Path made = project.run("data");
    HostileReading.saysAll(HostileReading.read(made, "html"), HostileProject.NAMES, "html");
    HostileReading.saysAll(HostileReading.read(made, "xlsx"), HostileProject.NAMES, "xlsx");
    List<Path> files = files(made);
    Set<String> expected = new HashSet<>(HostileProject.NAMES);
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
    Set<String> bare =
        HostileProject.NAMES.stream().map(HostileDataTest::bare).collect(Collectors.toSet());
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
  void namesArePrinted() throws IOException {
    HostileReading.saysAll(HostileReading.read(project.run("printed"), "pdf"), INKED, "pdf");
  }

  @Test
  void everyBlockShowsNames() throws IOException {
    Path made = project.run("blocks");
    HostileReading.saysAll(HostileReading.read(made, "html"), HostileProject.NAMES, "html");
    HostileReading.saysAll(HostileReading.read(made, "xlsx"), HostileProject.NAMES, "xlsx");
    List<String> headed = HostileProject.NAMES.stream().map(name -> name + " has 1").toList();
    HostileReading.saysAll(HostileReading.read(made, "html"), headed, "html");
    HostileReading.saysAll(HostileReading.read(made, "xlsx"), headed, "xlsx");
  }

  @Test
  void chartsAndHeadsShowNamesInPrint() throws IOException {
    HostileReading.saysAll(HostileReading.read(project.run("printedlots"), "pdf"), INKED, "pdf");
  }

  @Test
  void theNameOfARecipientStandsInEveryPlaceOfItsPack() throws IOException {
    Path made = project.run("packs");
    for (String place : List.of(" left", " section", " text", " title", " total")) {
      List<String> words = HostileProject.NAMES.stream().map(name -> name + place).toList();
      HostileReading.saysAll(HostileReading.read(made, "html"), words, "html");
      HostileReading.saysAll(HostileReading.read(made, "xlsx"), words, "xlsx");
    }
  }

  @Test
  void namesOfFilesStayInTheirFolder() throws IOException {
    List<Path> files = files(project.run("files"));
    assertEquals(HostileProject.NAMES.size(), files.size());
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
