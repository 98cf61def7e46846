package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.explain.Page;
import io.svodka.compiler.explain.Pages;
import io.svodka.compiler.format.Formatter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reference in `docs/language` is made of the cases in `language`, whose sources and messages
/// `CompilerCasesTest` proves. `-Dgoldens=accept` writes it anew.
class LanguageReferenceTest {
  private static final Path CASES = Path.of("src/test/cases");
  private static final Path DOCS = Path.of("../docs/language");
  private static final Pattern SOUND =
      Pattern.compile("(?m)^```svodka\\n((?:(?!```).*\\n)*)```\\n\\n```diagnostics\\n```");
  private static final Path WORDS = Path.of("../dsl-grammar/src/main/keywords/keywords.txt");
  private static final String SHOP = "20-the-shop.md";
  private static final String MESSAGES = "21-messages.md";
  private static final String KEYWORDS = "22-keywords.md";

  @Test
  void thePagesAreThoseOfTheCases() {
    Goldens goldens = new Goldens(DOCS);
    List<Path> chapters = markdown(CASES.resolve("language"));
    chapters.forEach(
        chapter ->
            goldens.check(chapter.getFileName().toString(), ReferencePage.of(text(chapter))));
    goldens.check(SHOP, ReferencePage.shop(text(CASES.resolve("project.svodka"))));
    goldens.check("README.md", ReferencePage.contents(chapters.stream().collect(titles())));
    Pages pages = new Pages(Language.ENGLISH);
    List<Page> explained =
        pages.codes().stream()
            .flatMap(code -> pages.page(code, Language.ENGLISH).stream())
            .toList();
    goldens.check(MESSAGES, ReferencePage.messages(explained));
    goldens.check(KEYWORDS, ReferencePage.keywords(text(WORDS)));
    assertEquals(chapters.size() + 4, markdown(DOCS).size(), "a page without a chapter");
  }

  @Test
  void examplesWithoutAMistakeAreCanonical() {
    for (Path chapter : markdown(CASES.resolve("language"))) {
      for (MatchResult example : SOUND.matcher(text(chapter)).results().toList()) {
        SourceFile file = new SourceFile(new SourceId(chapter.toString()), example.group(1));
        String canonical = new Formatter().format(file).text();
        if ("accept".equals(System.getProperty("goldens"))) {
          replace(chapter, file.text(), canonical);
        } else {
          assertEquals(canonical, file.text(), chapter::toString);
        }
      }
    }
  }

  private static void replace(Path chapter, String before, String after) {
    try {
      Files.writeString(chapter, text(chapter).replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collector<Path, ?, Map<String, String>> titles() {
    return Collectors.toMap(
        chapter -> chapter.getFileName().toString(),
        chapter -> text(chapter).lines().findFirst().orElse("").replaceFirst("# ", ""),
        (one, _) -> one,
        TreeMap::new);
  }

  private static List<Path> markdown(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
