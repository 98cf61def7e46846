package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.problem.Outcome;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.syntax.Declaration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "- ", "if a then b else ", "f(", "a + ", "a and ", "{ "})
  void deepNestingIsAMistakeAndNotACrash(String nested) {
    String text = "measure m = " + nested.repeat(2_000) + "1";
    assertTrue(problems(text).stream().anyMatch(SyntaxProblem.TooDeep.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "- ", "if a then b else ", "a + "})
  void reasonableNestingIsRead(String nested) {
    String closing = nested.equals("(") ? ")".repeat(150) : "";
    assertEquals(List.of(), problems("measure m = " + nested.repeat(150) + "1" + closing));
  }

  @Test
  void longListsAreNotDeep() {
    String list = "\"x\", -1, ".repeat(5_000) + "2";
    assertEquals(List.of(), problems("measure m = count(where a in (" + list + "))"));
  }

  @Test
  void largeFilesAreRefused() {
    assertEquals(
        List.of(SyntaxProblem.TooLarge.class),
        problems(" ".repeat(Parser.LARGEST_FILE + 1)).stream().map(Object::getClass).toList());
  }

  @Test
  void longWordsAndTextsAreRefused() {
    String name = "n".repeat(10_000);
    String text = "x".repeat(200_000);
    List<String> specifications =
        List.of(
            "measure " + name + " = 1",
            "measure m = count(where a = `" + name + "`)",
            "measure m = 1" + "0".repeat(10_000),
            "measure m \"" + text + "\" = 1",
            "source s from lake sql \"\"\"" + text + "\"\"\"",
            "list l {\n  \"" + text);
    for (String specification : specifications) {
      assertEquals(
          List.of(SyntaxProblem.TooLong.class),
          problems(specification).stream()
              .map(Object::getClass)
              .filter(SyntaxProblem.TooLong.class::equals)
              .toList());
    }
  }

  @Test
  void longCommentsAndReasonableTextsAreRead() {
    String text = "x".repeat(50_000);
    assertEquals(
        List.of(), problems("-- " + text.repeat(4) + "\nmeasure m \"" + text + "\" = count()\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3"})
  void anyTruncationGivesAnOutcome(String name) {
    String text = ExamplesTest.text(name);
    for (int end = 0; end < text.length(); end += 37) {
      new Parser().parse(Parsed.file(text.substring(0, end)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3"})
  void anyLineWithoutItsFirstWordOrLastSignGivesAnOutcome(String name) {
    List<String> lines = ExamplesTest.text(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      parseWith(lines, i, line.isEmpty() ? "" : line.substring(0, line.length() - 1));
      parseWith(lines, i, line.replaceFirst("^\\S+", ""));
      parseWith(lines, i, line.replaceFirst("\\s\\S+", ""));
    }
  }

  private static void parseWith(List<String> lines, int index, String changed) {
    List<String> all = new ArrayList<>(lines);
    all.set(index, changed);
    new Parser().parse(Parsed.file(String.join("\n", all)));
  }

  private static List<? extends Object> problems(String text) {
    Outcome<List<Declaration>> outcome = new Parser().parse(Parsed.file(text));
    return outcome.problems();
  }
}
