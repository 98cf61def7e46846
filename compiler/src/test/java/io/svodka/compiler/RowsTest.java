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
  private static final int ALL = 80;

  /// Rows that need data, a lock, a run or roles, and are shown by the tests of those parts.
  private static final Set<Integer> ELSEWHERE =
      Set.of(25, 39, 40, 57, 69, 71, 75, 76, 77, 78, 79, 80);

  /// Rows that do not hold yet.
  private static final Set<Integer> MISSING = Set.of(34, 36, 50, 51, 56, 64, 70, 73, 74);

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
    missing.removeAll(ELSEWHERE);
    assertEquals(new TreeSet<>(MISSING), missing);
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
