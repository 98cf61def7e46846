package io.svodka.compiler.parse;

import io.svodka.compiler.script.WrittenWord;
import io.svodka.compiler.source.SourceFile;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.TextStream;
import io.svodka.grammar.TokenTraits;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Reads the words of a file without asking whether they make sense.
public final class WordReader {
  /// Returns the words and ends of statements, in the order of the text.
  public List<WrittenWord> read(SourceFile file) {
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(file.text(), 0, file.text().length()));
    return lexer.getAllTokens().stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .map(WordReader::word)
        .toList();
  }

  private static WrittenWord word(Token token) {
    int start = token.getStartIndex();
    int end = Math.max(start, token.getStopIndex() + 1);
    return new WrittenWord(kind(token.getType()), token.getText(), start, end);
  }

  private static WrittenWord.Kind kind(int type) {
    if (TokenTraits.isName(type)) {
      return WrittenWord.Kind.NAME;
    }
    if (TokenTraits.isConstant(type)) {
      boolean text = type == SvodkaLexer.TEXT_CONST || type == SvodkaLexer.LONG_TEXT;
      return text ? WrittenWord.Kind.TEXT : WrittenWord.Kind.CONSTANT;
    }
    return switch (type) {
      case SvodkaLexer.LBRACE -> WrittenWord.Kind.OPENING_BRACE;
      case SvodkaLexer.NL -> WrittenWord.Kind.END;
      default -> WrittenWord.Kind.OTHER;
    };
  }
}
