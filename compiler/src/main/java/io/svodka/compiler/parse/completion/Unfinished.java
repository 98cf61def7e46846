package io.svodka.compiler.parse.completion;

import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.TextStream;
import io.svodka.grammar.TokenTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/// The words before a place: heads of the blocks around, and its own statement up to there.
///
/// Statements of a block do not depend on each other, so no other line is looked at.
record Unfinished(List<List<Token>> heads, List<Token> line) {
  private static final Set<String> DECLARATIONS =
      Set.of(
          "project", "use", "source", "model", "measure", "theme", "list", "query", "report",
          "deliver", "alert", "access", "test");
  private static final Set<String> ALSO_INSIDE = Set.of("measure", "query", "theme", "report");

  /// Returns what stands before an offset.
  static Unfinished before(String text, int offset) {
    SvodkaLexer lexer = new SvodkaLexer(new TextStream(text, 0, offset));
    Deque<List<Token>> heads = new ArrayDeque<>();
    List<Token> line = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL || isSupplied(token, offset)) {
        continue;
      }
      if (startsAnew(token, text, line)) {
        heads.clear();
      }
      switch (token.getType()) {
        case SvodkaLexer.LBRACE -> {
          heads.addLast(line);
          line = new ArrayList<>();
        }
        case SvodkaLexer.RBRACE -> {
          heads.pollLast();
          line = new ArrayList<>();
        }
        case SvodkaLexer.NL -> line = new ArrayList<>();
        default -> line.add(token);
      }
    }
    return new Unfinished(List.copyOf(heads), line);
  }

  /// The lexer closes statements and parentheses at the end of its text.
  private static boolean isSupplied(Token token, int offset) {
    return token.getStartIndex() >= offset
        || (token.getStopIndex() < token.getStartIndex() && token.getType() != SvodkaLexer.NL);
  }

  /// A declaration at the start of a line ends whatever was left open before.
  private static boolean startsAnew(Token token, String text, List<Token> line) {
    String word = token.getText();
    boolean first = token.getStartIndex() == 0 || text.charAt(token.getStartIndex() - 1) == '\n';
    return line.isEmpty()
        && first
        && DECLARATIONS.contains(word)
        && (!ALSO_INSIDE.contains(word) || TokenTraits.isName(token.getType()));
  }
}
