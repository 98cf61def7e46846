package io.svodka.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.grammar.Keyword.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is made from the list of keywords agrees with it.
class KeywordListTest {
  private static final Path GRAMMAR = Path.of("src/main/antlr4/io/svodka/grammar");
  private static final Path HIGHLIGHTING = Path.of("../editors/svodka.tmLanguage.json");
  private static final int LINE = 98;

  @Test
  void thereAreElevenReservedWords() {
    assertEquals(
        "and or not in is null true false if then else", String.join(" ", words(Group.RESERVED)));
  }

  @Test
  void softWordsAreSortedAndEveryWordOccursOnce() {
    List<String> soft = words(Group.SOFT);
    assertEquals(soft.stream().sorted().distinct().toList(), soft);
    assertTrue(words(Group.RESERVED).stream().noneMatch(soft::contains));
  }

  @Test
  void meaningsFitOnALine() {
    for (Keyword keyword : Keywords.all()) {
      assertTrue(keyword.meaning().length() <= 80, keyword::toString);
      assertTrue(!keyword.meaning().endsWith("."), keyword::toString);
    }
  }

  @Test
  void theLexerKnowsTheWords() throws IOException {
    Path lexer = GRAMMAR.resolve("SvodkaLexer.g4");
    new GeneratedRegion(lexer, "reserved").check(rules(Group.RESERVED));
    new GeneratedRegion(lexer, "soft").check(rules(Group.SOFT));
  }

  @Test
  void softWordsAreNames() throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(Group.SOFT)) {
      if (line.length() + token(word).length() + 3 > LINE) {
        lines.add("    " + line.toString().strip());
        line.setLength(0);
      }
      line.append("| ").append(token(word)).append(' ');
    }
    lines.add("    " + line.toString().strip());
    new GeneratedRegion(GRAMMAR.resolve("SvodkaParser.g4"), "soft").check(lines);
  }

  @Test
  void editorsHighlightTheWords() throws IOException {
    String actual = new TextMateGrammar(words(Group.RESERVED)).json();
    if ("accept".equals(System.getProperty("goldens"))) {
      Files.writeString(HIGHLIGHTING, actual);
    }
    assertEquals(
        actual,
        Files.readString(HIGHLIGHTING),
        () -> HIGHLIGHTING + " differs from the grammar; accept with -Dgoldens=accept");
  }

  private static List<String> rules(Group group) {
    return words(group).stream()
        .map(word -> String.format(Locale.ROOT, "%-10s : '%s' ;", token(word), word))
        .toList();
  }

  private static String token(String word) {
    // SKIP is a word of the generator.
    return word.equals("skip") ? "SKIP_WORD" : word.toUpperCase(Locale.ROOT);
  }

  private static List<String> words(Group group) {
    return Keywords.all().stream()
        .filter(keyword -> keyword.group() == group)
        .map(Keyword::word)
        .toList();
  }
}
