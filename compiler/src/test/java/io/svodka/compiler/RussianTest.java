package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.cases.CaseRunner;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything the cases show is said in Russian as well: whoever adds a message writes both.
class RussianTest {
  /// Code and quotes, addresses, signs and names that are the same in every language.
  private static final Pattern NO_PROSE =
      Pattern.compile("``.*?``|`[^`]*`|\"[^\"]*\"|name@example\\.com|U\\+\\p{XDigit}+|\\d(pt|mm)");

  private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{2,}");

  private static final Set<String> NAMES =
      Set.of(
          "Svodka",
          "ClickHouse",
          "DuckDB",
          "SQL",
          "ISO",
          "UTC",
          "Excel",
          "PNG",
          "JPEG",
          "RUB",
          "USD",
          "EUR",
          "GBP");

  @Test
  void noEnglishWordIsLeftInRussianMessages() {
    Set<String> left = new TreeSet<>();
    everything()
        .flatMap(RussianTest::texts)
        .map(Said::russian)
        .forEach(text -> collect(text, left));
    assertEquals(Set.of(), left);
  }

  private static void collect(String text, Set<String> left) {
    String prose = NO_PROSE.matcher(text).replaceAll(" ");
    if (ENGLISH_WORD.matcher(prose).results().anyMatch(word -> !NAMES.contains(word.group()))) {
      left.add(text);
    }
  }

  private static Stream<Said> texts(Diagnostic found) {
    return Stream.of(
            Stream.of(found.headline(), found.primary().text()),
            found.secondary().stream().map(Diagnostic.Label::text),
            found.help().stream(),
            found.notes().stream())
        .flatMap(texts -> texts);
  }

  private static Stream<Diagnostic> everything() {
    return CompilerCasesTest.runners().stream().map(CaseRunner::diagnostics).flatMap(List::stream);
  }
}
