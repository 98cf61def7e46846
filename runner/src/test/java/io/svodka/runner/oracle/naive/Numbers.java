package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/// Arithmetic in which nothing comes of a missing value, and the order of values.
final class Numbers {
  /// Quotients of figures have 34 digits.
  private static final MathContext FIGURES = new MathContext(34, RoundingMode.HALF_UP);

  /// Quotients of rows have ten digits after the point.
  private static final int ROWS = 10;

  private Numbers() {}

  static Value calculated(
      char operator, Value left, Value right, BinaryOperator<BigDecimal> ratio) {
    if (!(left instanceof Value.Decimal(var a)) || !(right instanceof Value.Decimal(var b))) {
      return Value.ABSENT;
    }
    return switch (operator) {
      case '+' -> Value.of(a.add(b));
      case '-' -> Value.of(a.subtract(b));
      case '*' -> Value.of(a.multiply(b));
      case '/' -> b.signum() == 0 ? Value.ABSENT : Value.of(ratio.apply(a, b));
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  static Value ofFigures(char operator, Value left, Value right) {
    return calculated(operator, left, right, (a, b) -> a.divide(b, FIGURES));
  }

  static Value ofRows(char operator, Value left, Value right) {
    return calculated(operator, left, right, (a, b) -> a.divide(b, ROWS, RoundingMode.HALF_UP));
  }

  static Value called(String function, List<Value> values) {
    List<Value> present = values.stream().filter(v -> !v.equals(Value.ABSENT)).toList();
    return switch (function) {
      case "abs" -> number(values.getFirst(), BigDecimal::abs);
      case "round" ->
          number(values.getFirst(), n -> n.setScale(digits(values), RoundingMode.HALF_UP));
      case "floor" -> number(values.getFirst(), n -> n.setScale(0, RoundingMode.FLOOR));
      case "ceil" -> number(values.getFirst(), n -> n.setScale(0, RoundingMode.CEILING));
      case "split" -> Split.of(values);
      case "coalesce" -> present.stream().findFirst().orElse(Value.ABSENT);
      case "least" -> present.stream().min(ORDER).orElse(Value.ABSENT);
      case "greatest" -> present.stream().max(ORDER).orElse(Value.ABSENT);
      default -> throw new IllegalArgumentException("function " + function);
    };
  }

  private static int digits(List<Value> values) {
    return values.size() > 1 && values.get(1) instanceof Value.Decimal(var digits)
        ? digits.intValueExact()
        : 0;
  }

  private static Value number(Value value, java.util.function.UnaryOperator<BigDecimal> change) {
    return value instanceof Value.Decimal(var number) ? Value.of(change.apply(number)) : value;
  }

  static boolean same(Value left, Value right) {
    return left instanceof Value.Decimal(var a) && right instanceof Value.Decimal(var b)
        ? a.compareTo(b) == 0
        : left.equals(right);
  }

  /// Returns whether an order holds; never where a value is missing.
  static boolean holds(String operator, Value left, Value right) {
    if (operator.equals("=") || operator.equals("<>")) {
      return same(left, right) == operator.equals("=");
    }
    if (left.equals(Value.ABSENT) || right.equals(Value.ABSENT)) {
      return false;
    }
    int order = ORDER.compare(left, right);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  /// By amount, time, or code points; missing values last.
  static final Comparator<Value> ORDER = Numbers::compare;

  private static int compare(Value left, Value right) {
    if (left.equals(Value.ABSENT) || right.equals(Value.ABSENT)) {
      return Boolean.compare(left.equals(Value.ABSENT), right.equals(Value.ABSENT));
    }
    return switch (left) {
      case Value.Decimal(var a) -> a.compareTo(((Value.Decimal) right).number());
      case Value.Text(var a) -> codePoints(a, ((Value.Text) right).text());
      case Value.Truth(var a) -> Boolean.compare(a, ((Value.Truth) right).holds());
      case Value.Day(var a) -> a.compareTo(((Value.Day) right).date());
      case Value.Moment(var a) -> a.compareTo(((Value.Moment) right).at());
      case Value.Absent _, Value.Bucket _ -> throw new IllegalArgumentException("no order");
    };
  }

  private static int codePoints(String left, String right) {
    return java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  static Value plain(Value value) {
    return value instanceof Value.Decimal(var number)
        ? Value.of(number.stripTrailingZeros())
        : value;
  }
}
