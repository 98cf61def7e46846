package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in the form of a text.
public sealed interface SyntaxProblem extends Problem
    permits LexicalProblem,
        SyntaxProblem.UnknownStatement,
        SyntaxProblem.GroupByInQuery,
        SyntaxProblem.SqlInQuery,
        SyntaxProblem.UnfinishedLine,
        SyntaxProblem.TwoNames,
        SyntaxProblem.DecimalComma,
        SyntaxProblem.ConditionOutside,
        SyntaxProblem.PlaceholderGoesOn,
        SyntaxProblem.StatementGoesOn,
        SyntaxProblem.MisspelledWord,
        SyntaxProblem.Unexpected,
        SyntaxProblem.AbsenceInWords,
        SyntaxProblem.ReservedName,
        SyntaxProblem.UnknownUnit,
        SyntaxProblem.MissingBrace,
        SyntaxProblem.MissingOpeningBrace,
        SyntaxProblem.ExtraParenthesis,
        SyntaxProblem.ExtraBrace,
        SyntaxProblem.MisplacedStatements,
        SyntaxProblem.TooDeep,
        SyntaxProblem.TooLarge,
        SyntaxProblem.TooLong,
        SyntaxProblem.FormatUnsafe {
  /// A block as people name it.
  ///
  /// @param statement the word it starts with, such as `model`; `file` for the whole file
  /// @param name may be empty
  record Place(String statement, String name) {}

  /// A line that starts with a word its block does not know.
  ///
  /// @param statements what the block knows
  /// @param homes the blocks that do know the word
  record UnknownStatement(
      String word, Place place, List<String> statements, List<Home> homes, Span span)
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

  /// A statement whose line ends with an operator; the span holds the operator.
  record UnfinishedLine(String after, Span span) implements SyntaxProblem {}

  /// Two names in a row.
  record TwoNames(String first, String second, Span span) implements SyntaxProblem {}

  /// A number with a comma.
  ///
  /// @param number as it should be
  record DecimalComma(String number, Span span) implements SyntaxProblem {}

  /// A condition after the parenthesis of an aggregate.
  ///
  /// @param call the aggregate
  /// @param span the word `where`
  record ConditionOutside(Span call, Span span) implements SyntaxProblem {}

  /// Something after the value of a placeholder.
  record PlaceholderGoesOn(Sign found, Span span) implements SyntaxProblem {}

  /// Something after the end of a statement.
  record StatementGoesOn(Sign found, Span span) implements SyntaxProblem {}

  /// A word after a finished part of a statement that looks like one of `words`.
  record MisspelledWord(String found, List<String> words, Span span) implements SyntaxProblem {
    public MisspelledWord {
      words = List.copyOf(words);
    }
  }

  /// Something that does not belong where it stands.
  ///
  /// @param after what stands before it on the line; empty at its start
  /// @param expected what may stand here; empty when there is more than three
  /// @param words the keywords that may stand here; empty where names may
  record Unexpected(
      Sign found, List<Sign> after, List<Wanted> expected, List<String> words, Span span)
      implements SyntaxProblem {
    public Unexpected {
      after = List.copyOf(after);
      expected = List.copyOf(expected);
      words = List.copyOf(words);
    }
  }

  /// A word of other tools behind `is` that asks whether there is a value.
  ///
  /// @param found what stands behind `is`, such as `not set`
  /// @param meant what must stand there
  record AbsenceInWords(String found, String meant, Span span) implements SyntaxProblem {}

  /// A reserved word where a name must stand.
  record ReservedName(String word, Span span) implements SyntaxProblem {}

  /// A period in a unit that does not exist.
  record UnknownUnit(String word, Span span) implements SyntaxProblem {}

  /// A block that is not closed; the span holds its opening brace.
  ///
  /// @param noticed where something starts that cannot be inside
  record MissingBrace(Place place, Span noticed, Span span) implements SyntaxProblem {}

  /// A line that should open a block; the span is its end.
  ///
  /// @param inside the first line that is deeper
  record MissingOpeningBrace(Span inside, Span span) implements SyntaxProblem {}

  /// A `)` without its `(`.
  record ExtraParenthesis(Span span) implements SyntaxProblem {}

  /// A `}` without its `{`.
  record ExtraBrace(Span span) implements SyntaxProblem {}

  /// Indented statements outside of any block.
  record MisplacedStatements(String word, List<Home> homes, Span span) implements SyntaxProblem {
    public MisplacedStatements {
      homes = List.copyOf(homes);
    }
  }

  /// Something nested too deeply to be read by anybody.
  record TooDeep(Span span) implements SyntaxProblem {}

  /// A file that is too large; the limit counts characters.
  record TooLarge(int limit, Span span) implements SyntaxProblem {}

  /// A word or text that is too long; the limit counts characters.
  record TooLong(What what, int limit, Span span) implements SyntaxProblem {
    /// Kinds of words.
    public enum What {
      WORD,
      TEXT
    }
  }

  /// A file that the formatter cannot rewrite without changing what it says.
  record FormatUnsafe(Span span) implements SyntaxProblem {}
}
