package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every code that a user can meet has a page in English and in Russian, and every page a code. The
/// sources are read, since a list of codes beside them would be one more thing to forget.
class ExplainedCodesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGES =
      ROOT.resolve("compiler/src/main/resources/io/svodka/compiler/explain");
  private static final List<String> LANGUAGES = List.of(".md", ".ru.md");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
  private static final Pattern CODE = Pattern.compile("\\bSV\\d{4}\\b");
  private static final Pattern PRINTED =
      Pattern.compile("```text message\\nerror\\[(SV\\d{4})]: (.*)\\n");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern FACT = Pattern.compile("%[-+,#0-9.]*[a-zA-Z]|\\\\.");
  private static final int SHORTEST_WORDING = 9;
  private static final Pattern PAGE = Pattern.compile("(SV\\d{4})(\\.ru)?\\.md");

  @Test
  void everyCodeOfTheSourcesHasAPageInEachLanguage() {
    List<String> missing = new ArrayList<>();
    for (String code : said()) {
      LANGUAGES.stream()
          .map(language -> code + language)
          .filter(page -> !Files.exists(PAGES.resolve(page)))
          .forEach(missing::add);
    }
    assertEquals("", String.join("\n", missing), "codes without these pages");
  }

  @Test
  void everyPageIsOfACodeOfTheSources() {
    Set<String> said = said();
    List<String> idle =
        files(PAGES, ".md").stream()
            .map(page -> PAGE.matcher(page.getFileName().toString()))
            .filter(page -> !page.matches() || !said.contains(page.group(1)))
            .map(page -> page.replaceFirst("$0"))
            .toList();
    assertEquals("", String.join("\n", idle), "pages of codes that nobody says");
  }

  /// A message that is worded anew leaves its page behind; at least its longest words are compared.
  @Test
  void printedMessagesAreWordedAsInTheModulesThatSayThem() {
    List<String> modules =
        modules().stream().map(module -> String.join("\n", sources(module))).toList();
    List<String> reworded = new ArrayList<>();
    for (Path page : files(PAGES, ".md")) {
      PRINTED
          .matcher(read(page))
          .results()
          .filter(printed -> !isSaid(printed.group(1), printed.group(2), modules))
          .forEach(printed -> reworded.add(page.getFileName() + ": " + printed.group(2)));
    }
    assertEquals("", String.join("\n", reworded), "messages that no module prints so");
  }

  private static boolean isSaid(String code, String message, List<String> modules) {
    return modules.stream()
        .filter(source -> source.contains("\"" + code + "\""))
        .flatMap(source -> LITERAL.matcher(source).results())
        .flatMap(literal -> FACT.splitAsStream(literal.group(1)))
        .map(String::strip)
        .anyMatch(words -> words.length() >= SHORTEST_WORDING && message.contains(words));
  }

  @Test
  void pagesSendReadersOnlyToCodesThatThereAre() {
    Set<String> named = new TreeSet<>();
    files(PAGES, ".md").forEach(page -> named.addAll(codes(read(page))));
    named.removeAll(said());
    assertEquals(Set.of(), named);
  }

  private static Set<String> said() {
    Set<String> said = new TreeSet<>();
    modules().forEach(module -> sources(module).forEach(source -> said.addAll(codes(source))));
    assertTrue(said.contains("SV2002"), "the sources were not found");
    return said;
  }

  private static Set<String> codes(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// Returns the Java files of a module without their comments.
  private static List<String> sources(Path module) {
    return files(module.resolve("src/main/java"), ".java").stream()
        .map(source -> COMMENT.matcher(read(source)).replaceAll(""))
        .toList();
  }

  private static List<Path> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String extension) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
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
