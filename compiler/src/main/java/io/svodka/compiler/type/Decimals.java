package io.svodka.compiler.type;

import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.value.ColumnType;

/// Column types of computed numbers.
final class Decimals {
  private static final int DIGITS = 38;
  private static final int QUOTIENT_SCALE = 12;

  private Decimals() {}

  static ColumnType of(ArithmeticOperator operator, ColumnType left, ColumnType right) {
    if (left instanceof ColumnType.Floating || right instanceof ColumnType.Floating) {
      return ColumnType.FLOATING;
    }
    return switch (operator) {
      case PLUS, MINUS -> common(left, right);
      case TIMES ->
          bothWhole(left, right)
              ? ColumnType.WHOLE
              : new ColumnType.Decimal(
                  DIGITS, Math.min(QUOTIENT_SCALE, scale(left) + scale(right)));
      case DIVIDED_BY -> new ColumnType.Decimal(DIGITS, QUOTIENT_SCALE);
    };
  }

  /// Returns the type that holds values of both types.
  static ColumnType common(ColumnType left, ColumnType right) {
    if (left.equals(right) || (!ColumnType.isNumber(left) && ColumnType.isNumber(right))) {
      return right;
    }
    if (!ColumnType.isNumber(right) || left instanceof ColumnType.Floating) {
      return left;
    }
    return right instanceof ColumnType.Floating
        ? right
        : new ColumnType.Decimal(DIGITS, Math.max(scale(left), scale(right)));
  }

  private static boolean bothWhole(ColumnType left, ColumnType right) {
    return left instanceof ColumnType.Whole && right instanceof ColumnType.Whole;
  }

  private static int scale(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, var scale) ? scale : 0;
  }
}
