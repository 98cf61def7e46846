package io.svodka.compiler.parse.script;

import io.svodka.grammar.LexicalSlip;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.SvodkaParser.NameContext;
import io.svodka.grammar.TokenTraits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/// The canonical spelling of words, constants and signs.
final class Spelling {
  private final Map<Integer, String> mendedTexts;

  Spelling(List<LexicalSlip> slips) {
    this.mendedTexts =
        slips.stream()
            .filter(slip -> isQuotes(slip.kind()))
            .collect(Collectors.toMap(LexicalSlip::start, LexicalSlip::mended));
  }

  private static boolean isQuotes(LexicalSlip.Kind kind) {
    return kind == LexicalSlip.Kind.SINGLE_QUOTES || kind == LexicalSlip.Kind.TYPOGRAPHIC_QUOTES;
  }

  /// Returns a word as it should be written.
  String of(TerminalNode node) {
    Token token = node.getSymbol();
    String written = token.getText();
    if (node.getParent() instanceof NameContext) {
      return written;
    }
    return switch (token.getType()) {
      case SvodkaLexer.DESC -> "descending";
      case SvodkaLexer.ASC -> "ascending";
      case SvodkaLexer.TEXT_CONST -> mendedTexts.getOrDefault(token.getStartIndex(), written);
      case SvodkaLexer.PERCENT -> written.replaceAll("[^0-9._%]", "");
      case SvodkaLexer.LENGTH -> written.toLowerCase(Locale.ROOT);
      case SvodkaLexer.DATETIME_CONST, SvodkaLexer.QUARTER_CONST, SvodkaLexer.WEEK_CONST ->
          written.toUpperCase(Locale.ROOT);
      default -> {
        String word = TokenTraits.word(token.getType());
        yield word.isEmpty() ? written : word;
      }
    };
  }
}
