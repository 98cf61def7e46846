package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in the form of a text.
public sealed interface SyntaxProblem extends Problem {
  /// A block as people name it.
  ///
  /// @param statement the word it starts with, such as `model`; `file` for the whole file
  /// @param name may be empty
  record Place(String statement, String name) {}

  /// A character that means nothing outside of texts.
  record StrayCharacter(String written, Span span) implements SyntaxProblem {}

  /// A text whose closing quotes are missing on its line.
  record UnclosedText(String written, Span span) implements SyntaxProblem {}

  /// A text in triple quotes that runs to the end of the file; the span holds the opening quotes.
  record UnclosedLongText(Span span) implements SyntaxProblem {}

  /// A comment that runs to the end of the file; the span holds its opening sign.
  record UnclosedComment(Span span) implements SyntaxProblem {}

  /// Quotes that a text editor has made pretty.
  record TypographicQuotes(String written, String mended, Span span) implements SyntaxProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A text in single quotes.
  record SingleQuotes(String mended, Span span) implements SyntaxProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A sign of another language, such as `!=`.
  record ForeignSign(String written, String meant, Span span) implements SyntaxProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A dash or minus sign of a text editor, read as a minus.
  record Dash(String written, Span span) implements SyntaxProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A semicolon, read as the end of the line.
  record Semicolon(Span span) implements SyntaxProblem {}

  /// A name in which letters of one alphabet stand for look-alikes of the other.
  record MixedAlphabets(String written, String mended, Span span) implements SyntaxProblem {}

  /// A parenthesis that is still open where the statement ends.
  record MissingParenthesis(Span span) implements SyntaxProblem {}

  /// A number in groups of digits with spaces between.
  record SpaceInNumber(String written, String mended, Span span) implements SyntaxProblem {}

  /// A date whose parts are in the order of some country.
  record DateOrder(String written, String mended, Span span) implements SyntaxProblem {}

  /// A date or number that does not exist, such as 2026-02-30.
  record InvalidConstant(String written, Span span) implements SyntaxProblem {}

  /// A line that starts with a word its block does not know.
  ///
  /// @param statements what the block knows
  /// @param homes the blocks that do know the word
  record UnknownStatement(
      String word, Place place, List<String> statements, List<String> homes, Span span)
      implements SyntaxProblem {
    public UnknownStatement {
      statements = List.copyOf(statements);
      homes = List.copyOf(homes);
    }
  }

  /// `group by` in a query.
  record GroupByInQuery(Span span) implements SyntaxProblem {}

  /// A query that starts like SQL.
  record SqlInQuery(String word, Span span) implements SyntaxProblem {}

  /// Two names in a row.
  record TwoNames(String first, String second, Span span) implements SyntaxProblem {}

  /// A condition after the parenthesis of an aggregate.
  ///
  /// @param call the aggregate
  /// @param span the word `where`
  record ConditionOutside(Span call, Span span) implements SyntaxProblem {}

  /// Something after the end of a statement.
  record StatementGoesOn(String found, Span span) implements SyntaxProblem {}

  /// A word after a finished part of a statement that looks like one of `words`.
  record MisspelledWord(String found, List<String> words, Span span) implements SyntaxProblem {
    public MisspelledWord {
      words = List.copyOf(words);
    }
  }

  /// Something that does not belong where it stands.
  ///
  /// @param found in words that may be shown
  /// @param after the word before it; may be empty
  /// @param expected in words that may be shown; empty when there are more than three
  record Unexpected(String found, String after, List<String> expected, Span span)
      implements SyntaxProblem {
    public Unexpected {
      expected = List.copyOf(expected);
    }
  }

  /// A reserved word where a name must stand.
  record ReservedName(String word, Span span) implements SyntaxProblem {}

  /// A period in a unit that does not exist.
  record UnknownUnit(String word, Span span) implements SyntaxProblem {}

  /// A block that is not closed; the span holds its opening brace.
  record MissingBrace(Place place, Span span) implements SyntaxProblem {}

  /// A `)` without its `(`.
  record ExtraParenthesis(Span span) implements SyntaxProblem {}

  /// A `}` without its `{`.
  record ExtraBrace(Span span) implements SyntaxProblem {}

  /// Indented statements outside of any block.
  record MisplacedStatements(String word, List<String> homes, Span span) implements SyntaxProblem {
    public MisplacedStatements {
      homes = List.copyOf(homes);
    }
  }

  /// Braces with nothing between them in a text.
  record EmptyPlaceholder(Span span) implements SyntaxProblem {}

  /// An opening brace in a text without its closing one.
  record UnclosedPlaceholder(Span span) implements SyntaxProblem {}

  /// Something nested too deeply to be read by anybody.
  record TooDeep(Span span) implements SyntaxProblem {}

  /// A file that is too large; the limit counts characters.
  record TooLarge(int limit, Span span) implements SyntaxProblem {}
}
