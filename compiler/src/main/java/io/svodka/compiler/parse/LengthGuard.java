package io.svodka.compiler.parse;

import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem.TooLong;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Refuses words and texts that nobody can have meant to write. Comments may be of any length.
record LengthGuard(SourceId source) {
  private static final int LONGEST_WORD = 250;
  private static final int LONGEST_TEXT = 100_000;
  private static final int SHOWN = 30;

  /// Returns the first word that is too long, or nothing.
  List<Problem> problems(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .filter(token -> token.getType() != Token.EOF)
        .filter(token -> lengthOf(token) > limit(token))
        .limit(1)
        .map(this::problem)
        .toList();
  }

  private Problem problem(Token token) {
    Span head = new Span(source, token.getStartIndex(), token.getStartIndex() + SHOWN);
    return new TooLong(isText(token) ? TooLong.What.TEXT : TooLong.What.WORD, limit(token), head);
  }

  private static int lengthOf(Token token) {
    return token.getStopIndex() - token.getStartIndex() + 1;
  }

  private static int limit(Token token) {
    return isText(token) ? LONGEST_TEXT : LONGEST_WORD;
  }

  private static boolean isText(Token token) {
    return token.getType() == SvodkaLexer.TEXT_CONST || token.getType() == SvodkaLexer.LONG_TEXT;
  }
}
