package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// A slip in single characters, texts or constants. What was meant is mostly clear.
public sealed interface LexicalProblem extends SyntaxProblem {
  /// A character that means nothing outside of texts.
  record StrayCharacter(String written, Span span) implements LexicalProblem {}

  /// A text whose closing quotes are missing on its line.
  record UnclosedText(String written, Span span) implements LexicalProblem {}

  /// A text in triple quotes that runs to the end of the file; the span holds the opening quotes.
  record UnclosedLongText(Span span) implements LexicalProblem {}

  /// A comment that runs to the end of the file; the span holds its opening sign.
  record UnclosedComment(Span span) implements LexicalProblem {}

  /// Quotes that a text editor has made pretty.
  record TypographicQuotes(String written, String mended, Span span) implements LexicalProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A text in single quotes.
  record SingleQuotes(String mended, Span span) implements LexicalProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A sign of another language, such as `!=`.
  record ForeignSign(String written, String meant, Span span) implements LexicalProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A dash or minus sign of a text editor, read as a minus.
  record Dash(String written, Span span) implements LexicalProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A semicolon, read as the end of the line.
  record Semicolon(Span span) implements LexicalProblem {}

  /// A name in which letters of one alphabet stand for look-alikes of the other.
  record MixedAlphabets(String written, String mended, Span span) implements LexicalProblem {}

  /// A name in backticks with dots, which would be taken for several names.
  record DottedName(String written, String mended, Span span) implements LexicalProblem {}

  /// A name of a delivery or an alert with the sign by which its further mails are told apart.
  record HashedName(String written, String mended, Span span) implements LexicalProblem {}

  /// A parenthesis that is still open where the statement ends.
  record MissingParenthesis(Span span) implements LexicalProblem {}

  /// A number in groups of digits with spaces between.
  record SpaceInNumber(String written, String mended, Span span) implements LexicalProblem {}

  /// A date whose parts are in the order of some country.
  record DateOrder(String written, String mended, Span span) implements LexicalProblem {}

  /// A date or number that does not exist, such as 2026-02-30.
  record InvalidConstant(String written, Span span) implements LexicalProblem {}

  /// Braces with nothing between them in a text.
  record EmptyPlaceholder(Span span) implements LexicalProblem {}

  /// An opening brace in a text without its closing one.
  record UnclosedPlaceholder(Span span) implements LexicalProblem {}
}
