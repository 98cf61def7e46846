package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.List;

/// An expression over the columns of one row; becomes SQL. Conditions are never unknown: the engine
/// writes comparisons so that `a <> b` holds when exactly one side is absent.
public sealed interface RowExpr {

  /// The condition that always holds.
  RowExpr ALWAYS = new Constant(Value.of(true), ColumnType.TRUTH);

  /// Returns the type of the result.
  ColumnType type();

  /// Returns the condition that an expression has this value, or none where this is absent.
  static Condition has(RowExpr expression, Value value) {
    return value instanceof Value.Absent
        ? new IsAbsent(expression)
        : new Compared(
            ComparisonOperator.EQUAL, expression, new Constant(value, expression.type()));
  }

  /// A column.
  ///
  /// @param alias alias of the join it comes from; empty for the fact's own source
  record Column(String alias, String name, ColumnType type) implements RowExpr {}

  record Constant(Value value, ColumnType type) implements RowExpr {}

  /// The value of a report parameter, bound at run time.
  record Parameter(String name, ColumnType type) implements RowExpr {}

  record Arithmetic(ArithmeticOperator operator, RowExpr left, RowExpr right, ColumnType type)
      implements RowExpr {}

  record Negative(RowExpr value) implements RowExpr {
    @Override
    public ColumnType type() {
      return value.type();
    }
  }

  record Compared(ComparisonOperator operator, RowExpr left, RowExpr right) implements Condition {}

  record AllOf(List<RowExpr> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  record AnyOf(List<RowExpr> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(RowExpr condition) implements Condition {}

  record OneOf(RowExpr value, List<RowExpr> options) implements Condition {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /// Whether a value is among those of a report parameter; always where the parameter means all.
  record InParameter(RowExpr value, String parameter) implements Condition {}

  record IsAbsent(RowExpr value) implements Condition {}

  record Between(RowExpr value, RowExpr least, RowExpr most) implements Condition {}

  record TextMatch(MatchKind kind, RowExpr value, RowExpr pattern) implements Condition {}

  /// A day or moment lies within a period of the calendar.
  record Within(RowExpr value, PeriodRule period) implements Condition {}

  record Choice(RowExpr condition, RowExpr then, RowExpr otherwise, ColumnType type)
      implements RowExpr {}

  record Call(RowFunction function, List<RowExpr> arguments, ColumnType type) implements RowExpr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// SQL of the author between values: one text before each of them and one after the last.
  record Written(List<String> texts, List<RowExpr> values, ColumnType type) implements RowExpr {
    public Written {
      texts = List.copyOf(texts);
      values = List.copyOf(values);
    }
  }

  /// An expression whose result is true or false.
  sealed interface Condition extends RowExpr {
    @Override
    default ColumnType type() {
      return ColumnType.TRUTH;
    }
  }

  enum ArithmeticOperator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String sign;

    ArithmeticOperator(String sign) {
      this.sign = sign;
    }

    /// Returns how the language writes it.
    public String sign() {
      return sign;
    }
  }

  enum ComparisonOperator {
    EQUAL("="),
    DIFFERENT("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sign;

    ComparisonOperator(String sign) {
      this.sign = sign;
    }

    /// Returns how the language writes it.
    public String sign() {
      return sign;
    }
  }

  enum MatchKind {
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH
  }
}
