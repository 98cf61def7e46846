package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.TextStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3", "torture"})
  void examplesOfTheReferenceHaveNoMistakes(String name) {
    assertTrue(Parsed.clean(text(name)).size() > 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3", "torture"})
  void fastPredictionSuffices(String name) {
    parser(name, PredictionMode.SLL).fileBlock();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example1", "example2", "example3", "torture"})
  void nothingCanBeReadInTwoWaysButYesterdayAsASetting(String name) {
    SvodkaParser parser = parser(name, PredictionMode.LL_EXACT_AMBIG_DETECTION);
    List<String> ambiguities = new ArrayList<>();
    parser.addErrorListener(new AmbiguityList(ambiguities));
    parser.fileBlock();
    assertEquals(List.of(), ambiguities);
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

  private static SvodkaParser parser(String name, PredictionMode mode) {
    String text = text(name);
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
      String text =
          parser.getTokenStream().get(start).getText()
              + " … "
              + parser.getTokenStream().get(stop).getText();
      if (!text.startsWith("yesterday")) {
        found.add(parser.getRuleNames()[dfa.atnStartState.ruleIndex] + ": " + text);
      }
    }
  }
}
