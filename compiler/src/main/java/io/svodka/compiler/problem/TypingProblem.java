package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.Optional;

/// A mistake in the kind or the unit of a value.
public sealed interface TypingProblem extends Problem {
  /// Two values that cannot be compared.
  record Incomparable(Span span, ValueKind right, Span leftSpan, ValueKind left)
      implements TypingProblem {}

  /// Two currencies in one formula.
  record CurrenciesMixed(Span span, Span leftSpan, String left, Span rightSpan, String right)
      implements TypingProblem {}

  /// Two units that cannot be added or taken away.
  record UnitsMixed(
      Span span, String operator, Span leftSpan, ValueKind left, Span rightSpan, ValueKind right)
      implements TypingProblem {}

  /// A sum or an average of percents.
  record SumOfPercent(Span span, String function, Span value) implements TypingProblem {}

  /// A measure where a value of one row must stand.
  record MeasureOverRows(Span span, String name, boolean percent, Span declared)
      implements TypingProblem {}

  /// Something else where a number must stand.
  ///
  /// @param taker the operator or function that wants it; empty where nothing but the place does
  record NotANumber(Span span, String taker, ValueKind found) implements TypingProblem {}

  /// Something else where text must stand.
  record NotText(Span span, ValueKind found) implements TypingProblem {}

  /// Something else where a date must stand.
  record NotDated(Span span, ValueKind found) implements TypingProblem {}

  /// Something else where yes or no must stand.
  ///
  /// @param name the name that stands there; empty where it is another expression
  record NotACondition(Span span, ValueKind found, String name) implements TypingProblem {}

  /// An expression where the name of a comparison must stand.
  record NotAComparison(Span span, String function) implements TypingProblem {}

  /// A result that is no figure.
  record NotShowable(Span span) implements TypingProblem {}

  /// A period where a single value must stand.
  record PeriodAsValue(Span span) implements TypingProblem {}

  /// A comparison with `null`.
  ///
  /// @param meant what to write instead
  record ComparedWithNull(Span span, String meant) implements TypingProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A condition that is never true, since nothing comes before or after `null`.
  ///
  /// @param empty where `null` stands
  record OrderOfNull(Span span, Span empty) implements TypingProblem {}

  /// A range of days over a column with time.
  record LastDayCut(Span span) implements TypingProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A bare number compared with a percent.
  record PercentMeant(Span span, String number, String sign) implements TypingProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A ratio times a hundred that is shown as a percent.
  record PercentTwice(Span span, Span format) implements TypingProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Two values of different kinds where one of them is taken.
  record BranchesDiffer(Span span, ValueKind left, ValueKind right) implements TypingProblem {}

  /// Too few or too many arguments.
  record ArgumentCount(Span span, String function, int least, int most, int found)
      implements TypingProblem {}

  /// A date with time whose day is asked for among groups.
  record DayOfMoment(Span span) implements TypingProblem {}

  /// A dimension sorted by what has no order.
  record NotSortable(Span span, ValueKind found) implements TypingProblem {}

  /// The middle of values that are each taken once.
  ///
  /// @param value what stands behind `distinct`
  record MiddleOfDistinct(Span span, String function, Span value) implements TypingProblem {}

  /// A count of rows in which a condition is known, not of those in which it is true.
  ///
  /// @param gap where `where` alone is missing; nowhere when more has to change
  record CountOfCondition(Span span, Optional<Span> gap) implements TypingProblem {}

  /// An aggregate inside an expression over one row.
  record AggregateOfRows(Span span, String function) implements TypingProblem {}

  /// A column where an aggregate or a measure must stand.
  record ColumnOutsideAggregate(Span span, String name) implements TypingProblem {}
}
