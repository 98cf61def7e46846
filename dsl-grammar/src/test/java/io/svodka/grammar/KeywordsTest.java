package io.svodka.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private static final ATN GRAMMAR = SvodkaParser._ATN;

  @Test
  void aNameIsAnySoftKeywordAndNoReservedWord() {
    IntervalSet names = GRAMMAR.nextTokens(GRAMMAR.ruleToStartState[SvodkaParser.RULE_name]);
    List<String> wrong =
        IntStream.rangeClosed(SvodkaLexer.AND, SvodkaLexer.YESTERDAY)
            .filter(type -> names.contains(type) == TokenTraits.isReserved(type))
            .mapToObj(TokenTraits::word)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyWordOfTheListIsAWordOfTheLexer() {
    List<String> known =
        IntStream.rangeClosed(SvodkaLexer.AND, SvodkaLexer.YESTERDAY)
            .mapToObj(TokenTraits::word)
            .toList();
    assertEquals(Keywords.all().stream().map(Keyword::word).toList(), known);
  }

  @Test
  void keywordsAreReadInAnyCase() {
    SvodkaParser parser = parser("MODEL a FROM b {\n Measure c = Count()\n}");
    parser.setErrorHandler(new BailErrorStrategy());
    assertEquals(1, parser.fileBlock().declaration().size());
  }

  @Test
  void newlinesThatDoNotCountStayOnTheirChannel() {
    CommonTokenStream tokens = tokens("-- first\n\nmodel a\n{ key b,\n  c }\n");
    tokens.fill();
    List<String> shown =
        tokens.getTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .map(token -> token.getText().replace("\n", "NL"))
            .toList();
    assertEquals(List.of("model", "a", "{", "key", "b", ",", "c", "NL", "}", "NL", "<EOF>"), shown);
    assertEquals(
        4,
        tokens.getTokens().stream()
            .filter(token -> token.getChannel() == SvodkaLexer.NEWLINES)
            .count());
  }

  private static SvodkaParser parser(String text) {
    return new SvodkaParser(tokens(text));
  }

  private static CommonTokenStream tokens(String text) {
    return new CommonTokenStream(new SvodkaLexer(new TextStream(text, 0, text.length())));
  }
}
