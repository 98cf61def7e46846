package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.cases.CaseRunner;
import io.svodka.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of mistakes the language promises to catch: each row is a case whose heading bears its
/// number and its code.
class RowsTest {
  private static final Path ROWS = Path.of("src/test/cases/rows");
  private static final Path DATA = Path.of("../cli/src/test/goldens/schema");
  private static final int ALL = 80;

  /// Rows that need data, a lock or roles, each with its code and the file that shows it.
  private static final Map<Integer, Map.Entry<String, Path>> ELSEWHERE =
      Map.ofEntries(
          elsewhere(25, "SV3002", DATA.resolve("data.txt")),
          elsewhere(39, "SV4006", DATA.resolve("data.txt")),
          elsewhere(40, "SV4007", DATA.resolve("data.txt")),
          elsewhere(57, "SV6006", DATA.resolve("data.txt")),
          elsewhere(69, "SV8004", DATA.resolve("recipients.txt")),
          elsewhere(71, "SV8006", DATA.resolve("loads.txt")),
          elsewhere(75, "SV9001", Path.of("src/test/cases/access/refused.md")),
          elsewhere(76, "SV9002", Path.of("src/test/cases/meaning/tests.md")),
          elsewhere(77, "SV9003", Path.of("src/test/cases/meaning/tests.md")),
          elsewhere(78, "SV9004", Path.of("src/test/cases/meaning/tests.md")),
          elsewhere(79, "SV9005", DATA.resolve("drift.txt")),
          elsewhere(80, "SV9006", DATA.resolve("data.txt")));

  private static final Pattern HEADING = Pattern.compile("(?m)^## (\\d+)\\. .* \\((SV\\d{4})\\)$");
  private static final Pattern FOUND =
      Pattern.compile("(?m)^(?:error|warning|info)\\[(SV\\d{4})\\]");

  @TestFactory
  List<DynamicNode> theRowsAreSaid() {
    List<SourceFile> common =
        List.of(Projects.file("project.svodka", Path.of("src/test/cases/project.svodka")));
    CaseRunner runner = CompilerCasesTest.runner("rows", common);
    return runner.tests();
  }

  @Test
  void everyRowHasACase() throws IOException {
    Set<Integer> missing = new TreeSet<>();
    for (int row = 1; row <= ALL; row++) {
      missing.add(row);
    }
    missing.removeAll(codes().keySet());
    missing.removeAll(ELSEWHERE.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyCaseGivesTheCodeOfItsRow() throws IOException {
    Map<Integer, String> other = new TreeMap<>();
    for (String text : texts()) {
      for (String each : text.split("(?m)^(?=## )")) {
        Set<String> found = new TreeSet<>();
        FOUND.matcher(each).results().map(code -> code.group(1)).forEach(found::add);
        HEADING
            .matcher(each)
            .results()
            .filter(heading -> !found.equals(Set.of(heading.group(2))))
            .forEach(heading -> other.put(Integer.valueOf(heading.group(1)), found.toString()));
      }
    }
    assertEquals(Map.of(), other);
  }

  @Test
  void rowsOfDataAreShownWhereThereAreData() {
    Set<Integer> unshown = new TreeSet<>();
    ELSEWHERE.forEach(
        (row, shown) -> {
          if (!read(shown.getValue()).contains("[" + shown.getKey() + "]")) {
            unshown.add(row);
          }
        });
    assertEquals(Set.of(), unshown);
  }

  private static Map.Entry<Integer, Map.Entry<String, Path>> elsewhere(
      int row, String code, Path file) {
    return Map.entry(row, Map.entry(code, file));
  }

  private static Map<Integer, String> codes() throws IOException {
    Map<Integer, String> codes = new TreeMap<>();
    for (String text : texts()) {
      for (MatchResult heading : HEADING.matcher(text).results().toList()) {
        codes.put(Integer.valueOf(heading.group(1)), heading.group(2));
      }
    }
    return codes;
  }

  private static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(ROWS)) {
      return files.map(RowsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
