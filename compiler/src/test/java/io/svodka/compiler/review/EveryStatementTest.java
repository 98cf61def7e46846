package io.svodka.compiler.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of statement is changed once in a project that has all of them, and the gravest
/// consequence of the change is the one that the table names.
class EveryStatementTest {
  private static final Path FOLDER = Path.of("src/test/review");

  private static final Path GRAMMAR =
      Path.of("../dsl-grammar/src/main/antlr4/io/svodka/grammar/SvodkaParser.g4");

  private static Stream<Arguments> changes() throws IOException {
    return Files.readAllLines(FOLDER.resolve("changes.txt")).stream()
        .map(line -> line.replace("\\n", "\n").split(" \\| ", -1))
        .map(cells -> Arguments.of(cells[0].strip(), cells[1], cells[2], cells[3]));
  }

  /// What an expression or a value is made of shows in the statements that hold it.
  private static final Set<String> WITHIN_OTHERS =
      Set.of(
          "notExpr",
          "andExpr",
          "orExpr",
          "plainExpr",
          "comparedPredicate",
          "inPredicate",
          "isPredicate",
          "betweenPredicate",
          "matchedPredicate",
          "plainPredicate",
          "primaryValue",
          "atValue",
          "negatedValue",
          "productValue",
          "sumValue",
          "ifValue",
          "parameterPrimary",
          "pathPrimary",
          "nestedPrimary",
          "relative",
          "parameterPeriod",
          "elementItem",
          "listRecipient");

  /// Pictures need files; what tests expect changes nothing that anybody receives.
  private static final Set<String> WITHOUT_A_ROW =
      Set.of(
          "imageElement",
          "logoItem",
          "asOfItem",
          "testReportItem",
          "testSetItem",
          "testKeyItem",
          "expectQueryItem",
          "expectPagesItem",
          "expectTextItem",
          "expectCellItem",
          "expectTotalsItem",
          "expectNoOtherItem",
          "expectFigureItem",
          "testDescribeItem");

  @Test
  void everyKindOfStatementIsInTheTable() throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher label = Pattern.compile("# (\\w+)").matcher(Files.readString(GRAMMAR));
    while (label.find()) {
      missing.add(label.group(1));
    }
    changes().forEach(row -> missing.remove(String.valueOf(row.get()[1])));
    missing.removeAll(WITHIN_OTHERS);
    missing.removeAll(WITHOUT_A_ROW);
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @MethodSource("changes")
  void aChangeIsToldByItsGravestConsequence(
      String consequence, String statement, String from, String to) throws IOException {
    List<Change> changes = new ReviewedProject().with(from, to).changes();
    String told =
        changes.isEmpty()
            ? "none"
            : changes.getFirst().consequence().name().toLowerCase(Locale.ROOT);
    assertEquals(consequence, told, () -> statement + ": " + changes);
  }
}
