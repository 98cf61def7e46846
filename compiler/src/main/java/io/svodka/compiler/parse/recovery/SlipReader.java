package io.svodka.compiler.parse.recovery;

import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.grammar.LexicalSlip;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.List;

/// Tells the slips of the lexer as problems.
public record SlipReader(SourceId source) {
  private static final int LONG_QUOTES = 3;
  private static final int COMMENT_SIGN = 2;

  /// Returns a problem for every slip.
  public List<Problem> problems(List<LexicalSlip> slips) {
    return slips.stream().map(this::problem).toList();
  }

  private Problem problem(LexicalSlip slip) {
    Span span = new Span(source, slip.start(), slip.end());
    return switch (slip.kind()) {
      case UNCLOSED_TEXT -> new LexicalProblem.UnclosedText(slip.written(), span);
      case UNCLOSED_LONG_TEXT -> new LexicalProblem.UnclosedLongText(head(span, LONG_QUOTES));
      case UNCLOSED_COMMENT -> new LexicalProblem.UnclosedComment(head(span, COMMENT_SIGN));
      case TYPOGRAPHIC_QUOTES ->
          new LexicalProblem.TypographicQuotes(slip.written(), slip.mended(), span);
      case SINGLE_QUOTES -> new LexicalProblem.SingleQuotes(slip.mended(), span);
      case FOREIGN_SIGN -> new LexicalProblem.ForeignSign(slip.written(), slip.mended(), span);
      case DASH -> new LexicalProblem.Dash(slip.written(), span);
      case SEMICOLON -> new LexicalProblem.Semicolon(span);
      case MIXED_ALPHABETS ->
          new LexicalProblem.MixedAlphabets(slip.written(), slip.mended(), span);
      case MISSING_PARENTHESIS -> new LexicalProblem.MissingParenthesis(span);
      case SPACE_IN_NUMBER -> new LexicalProblem.SpaceInNumber(slip.written(), slip.mended(), span);
      case DATE_ORDER -> new LexicalProblem.DateOrder(slip.written(), slip.mended(), span);
      case STRAY_CHARACTER -> new LexicalProblem.StrayCharacter(slip.written(), span);
    };
  }

  private Span head(Span span, int length) {
    return new Span(source, span.start(), Math.min(span.end(), span.start() + length));
  }
}
