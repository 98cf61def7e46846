package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.cases.Corpus;
import io.svodka.compiler.cases.Torture;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TextStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  /// As the initial value of a parameter these may be read as a day or as a period of one day.
  private static final Set<String> DAYS = Set.of("today", "yesterday", "tomorrow");

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3"})
  void examplesOfTheReferenceHaveNoMistakes(String name) {
    assertTrue(Parsed.clean(text(name)).size() > 1);
  }

  @Test
  void everySoftKeywordIsANameInTheFormsThatAreOnlyRead() {
    assertTrue(Parsed.clean(Torture.form()).size() > 1);
  }

  @Test
  void fastPredictionSuffices() {
    for (SourceFile file : sound()) {
      parser(file.text(), PredictionMode.SLL).fileBlock();
    }
  }

  @Test
  void nothingCanBeReadInTwoWaysButADayInWordsAsASetting() {
    Set<String> ambiguities = new TreeSet<>();
    for (SourceFile file : sound()) {
      List<String> found = new ArrayList<>();
      SvodkaParser parser = parser(file.text(), PredictionMode.LL_EXACT_AMBIG_DETECTION);
      parser.addErrorListener(new AmbiguityList(found));
      parser.fileBlock();
      found.forEach(each -> ambiguities.add(file.id().path() + ": " + each));
    }
    assertEquals(Set.of(), ambiguities);
  }

  /// Every specification of the repository that has no mistake of form, and the torture.
  private static List<SourceFile> sound() {
    List<SourceFile> all = new ArrayList<>(Corpus.all());
    all.add(Parsed.file(Torture.form()));
    all.add(Parsed.file(Torture.project()));
    List<SourceFile> sound =
        all.stream().filter(file -> Parsed.print(file.text()).isEmpty()).toList();
    assertTrue(sound.size() > 100, () -> "only " + sound.size());
    return sound;
  }

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3"})
  void lineEndsOfWindowsGiveTheSameTree(String name) {
    String unix = text(name);
    String windows = "\uFEFF" + unix.replace("\n", "\r\n");
    assertEquals(
        withoutSpans(Parsed.clean(unix).toString()),
        withoutSpans(Parsed.clean(windows).toString()));
  }

  private static String withoutSpans(String tree) {
    return tree.replaceAll("start=\\d+, end=\\d+", "");
  }

  private static SvodkaParser parser(String text, PredictionMode mode) {
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(text, 0, text.length()));
    SvodkaParser parser = new SvodkaParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    return parser;
  }

  static String text(String name) {
    try (var stream = ExamplesTest.class.getResourceAsStream("/examples/" + name + ".svodka")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class AmbiguityList extends DiagnosticErrorListener {
    private final List<String> found;

    AmbiguityList(List<String> found) {
      super(true);
      this.found = found;
    }

    @Override
    public void reportAmbiguity(
        Parser parser,
        DFA dfa,
        int start,
        int stop,
        boolean exact,
        BitSet alternatives,
        ATNConfigSet configs) {
      String first = parser.getTokenStream().get(start).getText();
      String last = parser.getTokenStream().get(stop).getText();
      if (!DAYS.contains(first)) {
        found.add(parser.getRuleNames()[dfa.atnStartState.ruleIndex] + ": " + first + " … " + last);
      }
    }
  }
}
