package io.svodka.model.plan;

import io.svodka.model.value.Value;
import java.util.List;

/// An expression over the components of one group, computed by the engine at every level anew,
/// never in SQL. Arithmetic with an absent value is absent; so is division by zero.
public sealed interface Formula {

  record Constant(Value value) implements Formula {}

  /// The value of a component.
  ///
  /// @param fact index into the query's facts
  /// @param component index into the fact's components
  /// @param slot index into the query's slots; 0 is the query's own period
  record Component(int fact, int component, int slot) implements Formula {}

  /// The days that a slot covers in this row: those of the row's buckets, or of the whole period
  /// where the level keeps none.
  record Days(int slot) implements Formula {}

  /// The value of one of the query's dimensions in this row; absent on levels that do not keep it.
  record Dimension(int index) implements Formula {}

  /// An attribute of the burst key.
  record KeyAttribute(int index) implements Formula {}

  record Parameter(String name) implements Formula {}

  record Arithmetic(RowExpr.ArithmeticOperator operator, Formula left, Formula right)
      implements Formula {}

  record Negative(Formula value) implements Formula {}

  record Compared(RowExpr.ComparisonOperator operator, Formula left, Formula right)
      implements Condition {}

  record AllOf(List<Formula> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  record AnyOf(List<Formula> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(Formula condition) implements Condition {}

  record IsAbsent(Formula value) implements Condition {}

  record Between(Formula value, Formula least, Formula most) implements Condition {}

  record TextMatch(RowExpr.MatchKind kind, Formula value, Formula pattern) implements Condition {}

  /// A day, or a bucket of time as a whole, lies within a period of the calendar.
  record Within(Formula value, PeriodRule period) implements Condition {}

  /// Whether a value is among those of a report parameter; always where the parameter means all.
  record InParameter(Formula value, String parameter) implements Condition {}

  record Choice(Formula condition, Formula then, Formula otherwise) implements Formula {}

  /// `(now - before) / abs(before)`; absent when `before` is absent or zero.
  record Growth(Formula now, Formula before) implements Formula {}

  /// A formula at the level that keeps only `dimensions` of the row; empty means the grand total.
  record AtLevel(Formula value, List<Integer> dimensions) implements Formula {
    public AtLevel {
      dimensions = List.copyOf(dimensions);
    }
  }

  /// A formula that means something only where a dimension is kept, such as a sum of money by the
  /// dimension that names its currency; absent on other levels.
  record Kept(int dimension, Formula value) implements Formula {}

  /// The place of the row among the rows that agree on `within`; 1 is the largest, ties share a
  /// place.
  record Rank(Formula value, List<Integer> within) implements Formula {
    public Rank {
      within = List.copyOf(within);
    }
  }

  /// A figure of another query of the report at its grand total.
  record OfQuery(String query, Formula value) implements Formula {}

  record Call(FormulaFunction function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// A formula whose value is true or false, never absent.
  sealed interface Condition extends Formula {}

  enum FormulaFunction {
    ROUND,
    FLOOR,
    CEIL,
    ABS,
    COALESCE,
    LEAST,
    GREATEST
  }
}
