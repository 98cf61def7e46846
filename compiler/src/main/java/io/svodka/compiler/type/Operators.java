package io.svodka.compiler.type;

import io.svodka.compiler.syntax.Expr;
import io.svodka.model.plan.RowExpr;

/// Operators as the plan names them.
final class Operators {
  private Operators() {}

  static RowExpr.ArithmeticOperator of(Expr.ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> RowExpr.ArithmeticOperator.PLUS;
      case SUBTRACT -> RowExpr.ArithmeticOperator.MINUS;
      case MULTIPLY -> RowExpr.ArithmeticOperator.TIMES;
      case DIVIDE -> RowExpr.ArithmeticOperator.DIVIDED_BY;
    };
  }

  static RowExpr.ComparisonOperator of(Expr.ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> RowExpr.ComparisonOperator.EQUAL;
      case NOT_EQUAL -> RowExpr.ComparisonOperator.DIFFERENT;
      case LESS -> RowExpr.ComparisonOperator.LESS;
      case LESS_OR_EQUAL -> RowExpr.ComparisonOperator.AT_MOST;
      case GREATER -> RowExpr.ComparisonOperator.GREATER;
      case GREATER_OR_EQUAL -> RowExpr.ComparisonOperator.AT_LEAST;
    };
  }

  static RowExpr.MatchKind of(Expr.TextMatch match) {
    return switch (match) {
      case CONTAINS -> RowExpr.MatchKind.CONTAINS;
      case STARTS_WITH -> RowExpr.MatchKind.STARTS_WITH;
      case ENDS_WITH -> RowExpr.MatchKind.ENDS_WITH;
    };
  }

  static String sign(Expr.ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
    };
  }
}
