package io.svodka.engine.evaluate;

import io.svodka.model.plan.Formula.FormulaFunction;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Exact decimal arithmetic where an absent operand gives an absent result and so does division by
/// zero.
final class Arithmetic {
  private Arithmetic() {}

  static Value combine(ArithmeticOperator operator, Value left, Value right) {
    if (!(left instanceof Value.Decimal(BigDecimal a))
        || !(right instanceof Value.Decimal(BigDecimal b))) {
      return Value.ABSENT;
    }
    return switch (operator) {
      case PLUS -> Value.of(a.add(b));
      case MINUS -> Value.of(a.subtract(b));
      case TIMES -> Value.of(a.multiply(b));
      case DIVIDED_BY -> divide(a, b);
    };
  }

  static Value divide(BigDecimal left, BigDecimal right) {
    return right.signum() == 0 ? Value.ABSENT : Value.of(Division.of(left, right));
  }

  /// From below zero to above it is no share of anything: five after a loss of five is not growth
  /// by 200 %, and not by more than five after a loss of ten.
  static Value growth(Value now, Value before) {
    if (!(now instanceof Value.Decimal(BigDecimal a))
        || !(before instanceof Value.Decimal(BigDecimal b))
        || (b.signum() < 0 && a.signum() > 0)) {
      return Value.ABSENT;
    }
    return divide(a.subtract(b), b.abs());
  }

  /// Returns whether there is something now and was nothing before.
  static boolean isNew(Value now, Value before) {
    boolean none =
        before instanceof Value.Absent
            || (before instanceof Value.Decimal(BigDecimal b) && b.signum() == 0);
    return none && now instanceof Value.Decimal(BigDecimal a) && a.signum() != 0;
  }

  static Value negate(Value value) {
    return value instanceof Value.Decimal(BigDecimal number)
        ? Value.of(number.negate())
        : Value.ABSENT;
  }

  static boolean compare(ComparisonOperator operator, Value left, Value right) {
    boolean bothThere = !(left instanceof Value.Absent) && !(right instanceof Value.Absent);
    int order = ValueOrder.NATURAL.compare(left, right);
    return switch (operator) {
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
      case LESS -> bothThere && order < 0;
      case AT_MOST -> bothThere && order <= 0;
      case GREATER -> bothThere && order > 0;
      case AT_LEAST -> bothThere && order >= 0;
    };
  }

  static Value call(FormulaFunction function, List<Value> values) {
    return switch (function) {
      case ROUND -> round(values.getFirst(), digits(values), RoundingMode.HALF_UP);
      case FLOOR -> round(values.getFirst(), digits(values), RoundingMode.FLOOR);
      case CEIL -> round(values.getFirst(), digits(values), RoundingMode.CEILING);
      case ABS ->
          values.getFirst() instanceof Value.Decimal(BigDecimal number)
              ? Value.of(number.abs())
              : Value.ABSENT;
      case COALESCE -> present(values).stream().findFirst().orElse(Value.ABSENT);
      case LEAST -> present(values).stream().min(ValueOrder.NATURAL).orElse(Value.ABSENT);
      case GREATEST -> present(values).stream().max(ValueOrder.NATURAL).orElse(Value.ABSENT);
    };
  }

  private static int digits(List<Value> values) {
    return values.size() > 1 && values.get(1) instanceof Value.Decimal(BigDecimal digits)
        ? digits.intValue()
        : 0;
  }

  private static Value round(Value value, int digits, RoundingMode mode) {
    return value instanceof Value.Decimal(BigDecimal number)
        ? Value.of(number.setScale(digits, mode))
        : Value.ABSENT;
  }

  private static List<Value> present(List<Value> values) {
    return values.stream().filter(value -> !(value instanceof Value.Absent)).toList();
  }
}
