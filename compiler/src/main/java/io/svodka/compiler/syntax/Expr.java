package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// An expression. Nothing is known yet of what its names mean.
public sealed interface Expr {
  /// Returns where it stands.
  Span span();

  record Constant(Literal literal, Span span) implements Expr {}

  /// A parameter of the report. `$month` has the name `month`.
  record Parameter(String name, Span span) implements Expr {}

  /// A column, dimension, measure, role path or calendar word.
  record Reference(Path path, Span span) implements Expr {}

  /// A function, an aggregate, or a measure narrowed by `where`.
  record Call(Path function, List<Argument> arguments, Condition where, Span span) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// `revenue at prev`.
  record At(Expr value, Name comparison, Span span) implements Expr {}

  /// `revenue over trailing 12 months`.
  record Over(Expr value, Window window, Span span) implements Expr {}

  record Negated(Expr operand, Span span) implements Expr {}

  record Arithmetic(Expr left, ArithmeticOperator operator, Expr right, Span span)
      implements Expr {}

  record If(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {}

  /// @param rest what stands after the left operand and its brackets
  record Compared(Expr left, ComparisonOperator operator, Expr right, Span rest, Span span)
      implements Expr {}

  /// `status in ("new", "paid")`.
  record In(Expr value, Polarity polarity, List<Expr> options, Span span) implements Expr {
    public In {
      options = List.copyOf(options);
    }
  }

  /// `created_at in last month`.
  record InPeriod(Expr value, Polarity polarity, PeriodExpr period, Span span) implements Expr {}

  /// `region in $regions`; a list or a period, as the parameter is declared.
  record InParameter(Expr value, Polarity polarity, Parameter parameter, Span span)
      implements Expr {}

  /// `partner.name is null`.
  record Is(Expr value, Polarity polarity, Absence absence, Span span) implements Expr {}

  record Between(Expr value, Polarity polarity, Expr low, Expr high, Span span) implements Expr {}

  /// `name starts with "A"`.
  record Matched(Expr value, Polarity polarity, TextMatch match, Expr text, Span span)
      implements Expr {}

  record Not(Expr operand, Span span) implements Expr {}

  record Logical(Expr left, LogicalOperator operator, Expr right, Span span) implements Expr {}

  /// What could not be read. It was reported; whoever meets it is silent.
  record Invalid(Span span) implements Expr {}

  /// An argument of a call.
  record Argument(Distinctness distinctness, Expr value, Span span) {}

  enum ArithmeticOperator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE
  }

  enum ComparisonOperator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  enum LogicalOperator {
    AND,
    OR
  }

  enum TextMatch {
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH
  }

  enum Absence {
    NULL,
    EMPTY
  }
}
