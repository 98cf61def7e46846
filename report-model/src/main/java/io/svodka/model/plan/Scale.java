package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;

/// How many digits after the point exact numbers have.
public record Scale(int digits) {
  /// What quotients have at least.
  public static final int OF_QUOTIENTS = 10;

  /// Returns the scale of an expression.
  public static Scale of(RowExpr expr) {
    return new Scale(digits(expr));
  }

  /// Returns the scale of a quotient.
  public static Scale ofQuotient(RowExpr dividend) {
    return new Scale(digitsOfQuotient(dividend));
  }

  /// Returns the scale that a database must keep for an operation to be exact; its operands need
  /// what they need.
  public static Scale needed(RowExpr expr) {
    return new Scale(neededDigits(expr));
  }

  private static int digits(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Constant(Value.Decimal(var number), _) -> Math.max(0, number.scale());
      case RowExpr.Arithmetic(var operator, var left, var right, _) ->
          switch (operator) {
            case PLUS, MINUS -> Math.max(digits(left), digits(right));
            case TIMES -> digits(left) + digits(right);
            case DIVIDED_BY -> digitsOfQuotient(left);
          };
      case RowExpr.Negative(var value) -> digits(value);
      case RowExpr.Choice(_, var then, var otherwise, _) ->
          Math.max(digits(then), digits(otherwise));
      case RowExpr.Call call -> digits(call);
      case RowExpr.Written(_, _, var type) -> ofType(type);
      case RowExpr.Constant(_, var type) -> ofType(type);
      case RowExpr.Column(_, _, var type) -> ofType(type);
      case RowExpr.Parameter _ -> OF_QUOTIENTS;
      case RowExpr.Condition _ -> 0;
    };
  }

  /// What is rounded to some digits has no more of them.
  private static int digits(RowExpr.Call call) {
    if (call.function() == RowFunction.SPLIT) {
      return Split.of(call).decimals();
    }
    int most = call.arguments().stream().mapToInt(Scale::digits).max().orElse(0);
    if (call.function() == RowFunction.ROUND
        && call.arguments().size() == 2
        && call.arguments().getLast() instanceof RowExpr.Constant(Value.Decimal(var kept), _)) {
      return Math.min(most, Math.max(0, kept.intValue()));
    }
    return Math.max(ofType(call.type()), most);
  }

  private static int digitsOfQuotient(RowExpr dividend) {
    return Math.max(OF_QUOTIENTS, digits(dividend));
  }

  private static int neededDigits(RowExpr expr) {
    if (expr instanceof RowExpr.Arithmetic(var operator, var left, var right, _)
        && operator == RowExpr.ArithmeticOperator.DIVIDED_BY) {
      return Math.max(digitsOfQuotient(left) + 1, digits(right)) - digits(left) + digits(right);
    }
    if (expr instanceof RowExpr.Call(var function, var arguments, _)
        && function == RowFunction.MOD) {
      int left = digits(arguments.getFirst());
      return 2 * Math.max(left, digits(arguments.getLast())) - left;
    }
    if (expr instanceof RowExpr.Call call && call.function() == RowFunction.SPLIT) {
      return Math.max(digits(call), neededDigits(Split.of(call).quotient()));
    }
    return digits(expr);
  }

  private static int ofType(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, var scale) ? scale : 0;
  }
}
