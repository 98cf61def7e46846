package io.svodka.compiler.data;

import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Literal;
import java.util.ArrayList;
import java.util.List;

/// Finds what an expression compares with constants.
final class Comparisons {
  private final List<Comparison> found = new ArrayList<>();

  /// A value that may equal a constant.
  record Comparison(Expr value, Literal literal) {}

  private Comparisons() {}

  static List<Comparison> in(Expr expr) {
    Comparisons comparisons = new Comparisons();
    comparisons.walk(expr);
    return comparisons.found;
  }

  private void walk(Expr expr) {
    switch (expr) {
      case Expr.Constant _, Expr.Parameter _, Expr.Reference _, Expr.Invalid _ -> {}
      case Expr.Call call -> {
        call.arguments().forEach(argument -> walk(argument.value()));
        if (call.where() instanceof Condition.When(var condition, _)) {
          walk(condition);
        }
      }
      case Expr.At(var value, _, _) -> walk(value);
      case Expr.Over(var value, _, _) -> walk(value);
      case Expr.Negated(var operand, _) -> walk(operand);
      case Expr.Arithmetic(var left, _, var right, _) -> walk(left, right);
      case Expr.If(var condition, var then, var otherwise, _) -> walk(condition, then, otherwise);
      case Expr.Compared compared -> compared(compared);
      case Expr.In(var value, _, var options, _) -> {
        walk(value);
        options.forEach(option -> add(value, option));
      }
      case Expr.InPeriod(var value, _, _, _) -> walk(value);
      case Expr.InParameter(var value, _, _, _) -> walk(value);
      case Expr.Is(var value, _, _, _) -> walk(value);
      case Expr.Between(var value, _, var low, var high, _) -> walk(value, low, high);
      case Expr.Matched(var value, _, _, var text, _) -> walk(value, text);
      case Expr.Not(var operand, _) -> walk(operand);
      case Expr.Logical(var left, _, var right, _) -> walk(left, right);
    }
  }

  private void walk(Expr... exprs) {
    for (Expr expr : exprs) {
      walk(expr);
    }
  }

  private void compared(Expr.Compared compared) {
    switch (compared.operator()) {
      case EQUAL, NOT_EQUAL -> {
        add(compared.left(), compared.right());
        add(compared.right(), compared.left());
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {}
    }
    walk(compared.left(), compared.right());
  }

  private void add(Expr value, Expr other) {
    if (other instanceof Expr.Constant(var literal, _)) {
      found.add(new Comparison(value, literal));
    }
  }
}
