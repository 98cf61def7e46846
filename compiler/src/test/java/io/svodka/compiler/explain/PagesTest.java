package io.svodka.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.Projects;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages hold what they say: the wrong example gives the code of the page, the right one does not.
/// Whether each failure has its page shows a test that sees the sources of all modules.
class PagesTest {
  private static final Path PAGES = Path.of("src/main/resources/io/svodka/compiler/explain");
  private static final Path WORDING = Path.of("src/main/java/io/svodka/compiler/wording");

  /// Limits, whose wrong examples would fill books, a defect of the formatter, and mistakes that
  /// take several files or a missing one.
  private static final Set<String> LIMITS =
      Set.of(
          "SV1024", "SV1025", "SV1801", "SV1802", "SV1811", "SV1812", "SV1813", "SV1814", "SV1815",
          "SV1816", "SV7028");

  /// Mistakes in files of the schema or in data, which no specification shows by itself.
  private static final Set<String> OF_DATA =
      Set.of(
          "SV3002", "SV4006", "SV4007", "SV4030", "SV4031", "SV6006", "SV8004", "SV8006", "SV9005",
          "SV9006", "SV9301", "SV9302", "SV9303", "SV9304", "SV9305", "SV9306", "SV9307", "SV9310",
          "SV9311", "SV9312");

  private static final Pattern CODE = Pattern.compile("\"(SV\\d{4})\"");
  private static final Pattern EXAMPLE =
      Pattern.compile("```svodka (wrong|right)( alone)?\n(.*?)```", Pattern.DOTALL);

  private static final Pattern PRINTED =
      Pattern.compile("```text message\n(.*?)```", Pattern.DOTALL);

  private static final SourceFile COMMON =
      Projects.file("project.svodka", Path.of("src/test/cases/project.svodka"));

  @Test
  void everyMistakeHasAPageAndEveryPageAMistake() {
    Set<String> said = new TreeSet<>();
    for (Path file : files(WORDING)) {
      CODE.matcher(read(file)).results().map(found -> found.group(1)).forEach(said::add);
    }
    assertEquals(said, new TreeSet<>(codes(Page.Kind.MISTAKE)));
  }

  @Test
  void everyFileIsFoundAsAPage() {
    List<String> written =
        files(PAGES).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("SV\\d{4}\\.md"))
            .map(name -> name.replace(".md", ""))
            .sorted()
            .toList();
    assertEquals(written, new Pages(Language.ENGLISH).codes());
  }

  @Test
  void codesAreFoundHoweverTheyAreWritten() {
    Pages pages = new Pages(Language.ENGLISH);
    for (String written : List.of("SV2002", "sv2002", "2002", " Sv2002 ")) {
      assertEquals(
          "an unknown column", pages.page(written, Language.ENGLISH).orElseThrow().title());
    }
    assertTrue(pages.page("SV0000", Language.RUSSIAN).isEmpty());
  }

  @Test
  void russianPagesHoldTheExamplesOfTheEnglishOnes() {
    Pages english = new Pages(Language.ENGLISH);
    for (String code : english.codes()) {
      Page russian = english.page(code, Language.RUSSIAN).orElseThrow();
      assertEquals(examples(english.page(code)), examples(russian.text()), code);
      assertTrue(russian.text().startsWith("# " + code + ": "), code);
    }
  }

  private static List<String> examples(String page) {
    return Stream.of(EXAMPLE, PRINTED)
        .flatMap(example -> example.matcher(page).results())
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> codes(Page.Kind kind) {
    Pages pages = new Pages(Language.ENGLISH);
    return pages.codes().stream()
        .filter(code -> pages.page(code, Language.ENGLISH).orElseThrow().kind() == kind)
        .toList();
  }

  @Test
  void pagesOfFailuresShowOneMessageAsItIsPrintedAndThenWhatToDo() {
    Pages pages = new Pages(Language.ENGLISH);
    for (String code : codes(Page.Kind.FAILURE)) {
      for (Language language : Language.values()) {
        String text = pages.page(code, language).orElseThrow().text();
        List<MatchResult> printed = PRINTED.matcher(text).results().toList();
        assertEquals(1, printed.size(), text);
        assertTrue(printed.getFirst().group(1).startsWith("error[" + code + "]: "), text);
        assertFalse(text.substring(0, printed.getFirst().start()).lines().count() < 3, text);
        assertFalse(text.substring(printed.getFirst().end()).isBlank(), text);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesHold() {
    return codes(Page.Kind.MISTAKE).stream()
        .map(code -> DynamicTest.dynamicTest(code, () -> examplesHold(code)));
  }

  private static void examplesHold(String code) {
    String page = new Pages(Language.ENGLISH).page(code);
    assertTrue(page.startsWith("# " + code + ": "), page);
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    if (OF_DATA.contains(code) && examples.isEmpty()) {
      return;
    }
    assertEquals(LIMITS.contains(code) ? 1 : 2, examples.size(), page);
    for (MatchResult example : examples) {
      List<Diagnostic> found = compiled(example.group(3), example.group(2) != null);
      boolean given = found.stream().anyMatch(each -> each.code().equals(code));
      if (example.group(1).equals("wrong")) {
        assertTrue(given, code + ": the wrong example gives " + found);
      } else {
        assertFalse(given, code + ": the right example is wrong");
        assertEquals(List.of(), found, code + ": the right example is wrong");
      }
    }
  }

  private static List<Diagnostic> compiled(String example, boolean alone) {
    List<SourceFile> files = new ArrayList<>(alone ? List.of() : List.of(COMMON));
    files.add(new SourceFile(new SourceId("example.svodka"), example));
    return switch (new Compiler().compile(() -> files)) {
      case Compilation.Compiled(_, var warnings) -> warnings;
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
