package io.svodka.compiler.parse;

import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SyntaxProblem.TooDeep;
import io.svodka.grammar.SvodkaLexer;
import io.svodka.grammar.TokenTraits;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// Refuses texts that nest so deeply that reading them could overflow the stack. Every parenthesis
/// and brace and every operator of the expression around the current place has a weight.
record NestingGuard(SourceId source) {
  private static final int LIMIT = 1_000;
  private static final int BRACKET_WEIGHT = 5;

  /// Returns the first place that is too deep, or nothing.
  List<Problem> problems(List<Token> tokens) {
    Deque<Integer> around = new ArrayDeque<>();
    int weight = 0;
    int total = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      switch (token.getType()) {
        case SvodkaLexer.LPAREN, SvodkaLexer.LBRACE -> {
          around.push(weight);
          total += weight + BRACKET_WEIGHT;
          weight = 0;
        }
        case SvodkaLexer.RPAREN, SvodkaLexer.RBRACE -> {
          weight = around.isEmpty() ? 0 : around.pop();
          total = around.isEmpty() ? 0 : total - weight - BRACKET_WEIGHT;
        }
        case SvodkaLexer.COMMA, SvodkaLexer.NL -> weight = 0;
        default -> weight += isOperator(token.getType()) ? 1 : 0;
      }
      if (total + weight > LIMIT) {
        return List.of(new TooDeep(spanOf(token)));
      }
    }
    return List.of();
  }

  private static boolean isOperator(int type) {
    return !TokenTraits.isConstant(type)
        && type != SvodkaLexer.IDENT
        && type != SvodkaLexer.QUOTED_NAME
        && (!TokenTraits.isSoftKeyword(type)
            || type == SvodkaLexer.BEFORE
            || type == SvodkaLexer.AT
            || type == SvodkaLexer.OVER);
  }

  private Span spanOf(Token token) {
    return new Span(source, token.getStartIndex(), token.getStopIndex() + 1);
  }
}
