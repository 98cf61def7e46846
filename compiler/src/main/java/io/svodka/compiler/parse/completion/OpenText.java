package io.svodka.compiler.parse.completion;

import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.TextStream;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;

/// Texts in quotes that a place may be inside of.
final class OpenText {
  private static final String LONG_QUOTES = "\"\"\"";

  private OpenText() {}

  /// Returns where the text starts that a place is inside of: a closed one around it, or one that
  /// is still being written on its line.
  static OptionalInt around(String text, int offset) {
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(text, 0, text.length()));
    for (Token token : lexer.getAllTokens()) {
      boolean isText =
          token.getType() == SvodkaLexer.TEXT_CONST || token.getType() == SvodkaLexer.LONG_TEXT;
      boolean inside = token.getStartIndex() < offset && offset <= token.getStopIndex();
      if (isText && inside && isClosed(text, token)) {
        return OptionalInt.of(token.getStartIndex());
      }
    }
    return onLine(text, offset);
  }

  private static boolean isClosed(String text, Token token) {
    String written = text.substring(token.getStartIndex(), token.getStopIndex() + 1);
    String quotes = written.startsWith(LONG_QUOTES) ? LONG_QUOTES : "\"";
    return written.length() >= 2 * quotes.length() && written.endsWith(quotes);
  }

  private static OptionalInt onLine(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int open = -1;
    for (int i = start; i < offset; i++) {
      if (text.charAt(i) == '"' && (open < 0 || text.charAt(i - 1) != '\\')) {
        open = open < 0 ? i : -1;
      }
    }
    return open < 0 ? OptionalInt.empty() : OptionalInt.of(open);
  }

  /// Returns whether a place is inside the braces of a placeholder.
  ///
  /// @param written the text from its quotes to the place
  static boolean isPlaceholder(String written) {
    int open = written.lastIndexOf('{');
    return open > written.lastIndexOf('}') && written.charAt(open - 1) != '{';
  }
}
