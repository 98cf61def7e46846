package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;

/// How many digits after the point the exact numbers of an expression have.
public final class Scales {
  public static final int LEAST_OF_QUOTIENTS = 10;

  private Scales() {}

  public static int of(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Constant(Value.Decimal(var number), _) -> Math.max(0, number.scale());
      case RowExpr.Arithmetic(var operator, var left, var right, _) ->
          switch (operator) {
            case PLUS, MINUS -> Math.max(of(left), of(right));
            case TIMES -> of(left) + of(right);
            case DIVIDED_BY -> ofQuotient(left);
          };
      case RowExpr.Negative(var value) -> of(value);
      case RowExpr.Choice(_, var then, var otherwise, _) -> Math.max(of(then), of(otherwise));
      case RowExpr.Call(_, var arguments, var type) ->
          Math.max(ofType(type), arguments.stream().mapToInt(Scales::of).max().orElse(0));
      case RowExpr.Written(_, _, var type) -> ofType(type);
      case RowExpr.Constant(_, var type) -> ofType(type);
      case RowExpr.Column(_, _, var type) -> ofType(type);
      case RowExpr.Parameter _ -> LEAST_OF_QUOTIENTS;
      case RowExpr.Condition _ -> 0;
    };
  }

  public static int ofQuotient(RowExpr dividend) {
    return Math.max(LEAST_OF_QUOTIENTS, of(dividend));
  }

  /// Returns how many digits after the point a database must keep for an operation to be exact; its
  /// operands need what they need.
  public static int needed(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Arithmetic(var operator, var left, var right, _)
          when operator == RowExpr.ArithmeticOperator.DIVIDED_BY ->
          Math.max(ofQuotient(left) + 1, of(right)) - of(left) + of(right);
      case RowExpr.Call(var function, var arguments, _) when function == RowFunction.MOD ->
          2 * Math.max(of(arguments.getFirst()), of(arguments.getLast()))
              - of(arguments.getFirst());
      default -> of(expr);
    };
  }

  private static int ofType(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, var scale) ? scale : 0;
  }
}
