package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;
import static io.svodka.compiler.glossary.Markdown.code;
import static io.svodka.compiler.glossary.Markdown.plain;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.symbol.NameIndex;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Distinctness;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Path;
import io.svodka.model.origin.Span;
import java.util.List;

/// Says formulas in words. Measures are called by their labels; what needs no words stays as it is
/// written.
final class FormulaWords {
  private final NameIndex names;
  private final Texts texts;

  FormulaWords(NameIndex names, Texts texts) {
    this.names = names;
    this.texts = texts;
  }

  /// Returns a formula in words.
  Said of(Expr expr) {
    return switch (expr) {
      case Expr.Reference(var path, _) -> reference(path);
      case Expr.Call call -> call(call);
      case Expr.Negated(var operand, _) -> said("−%s", "−%s", of(operand));
      case Expr.Arithmetic(var left, var operator, var right, _) ->
          said("%s " + sign(operator) + " %s", "%s " + sign(operator) + " %s", in(left), in(right));
      case Expr.At(var value, var comparison, _) ->
          said("%s in the comparison %s", "%s в сравнении %s", of(value), code(comparison.text()));
      case Expr.Over(var value, var window, _) ->
          said("%s over %s", "%s за %s", of(value), written(window.span()));
      case Expr.If(var condition, var then, var otherwise, _) ->
          said(
              "where %s: %s, else %s",
              "где %s: %s, иначе %s", written(condition.span()), of(then), of(otherwise));
      case Expr.Constant _,
          Expr.Parameter _,
          Expr.Compared _,
          Expr.In _,
          Expr.InPeriod _,
          Expr.InParameter _,
          Expr.Is _,
          Expr.Between _,
          Expr.Matched _,
          Expr.Not _,
          Expr.Logical _ ->
          verbatim(written(expr.span()));
      case Expr.Invalid _ -> Said.NOTHING;
    };
  }

  private String written(Span span) {
    return code(texts.at(span));
  }

  private Said in(Expr operand) {
    return operand instanceof Expr.Arithmetic ? said("(%s)", "(%s)", of(operand)) : of(operand);
  }

  private static String sign(Expr.ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT -> "−";
      case MULTIPLY -> "×";
      case DIVIDE -> "÷";
    };
  }

  private Said reference(Path path) {
    List<Symbol> meaning = names.meaning(path.last().span());
    boolean measure =
        !meaning.isEmpty()
            && meaning.getFirst().kind() == Thing.MEASURE
            && !meaning.getFirst().label().isEmpty();
    return verbatim(measure ? "«" + plain(meaning.getFirst().label()) + "»" : written(path.span()));
  }

  private Said call(Expr.Call call) {
    Said value = value(call);
    return call.where() instanceof Condition.When(var condition, _)
        ? said("%s where %s", "%s, где %s", value, written(condition.span()))
        : value;
  }

  private Said value(Expr.Call call) {
    String function = call.function().dotted();
    if (call.arguments().isEmpty()) {
      return function.equals("count")
          ? said("the number of rows", "число строк")
          : reference(call.function());
    }
    Expr.Argument first = call.arguments().getFirst();
    if (first.distinctness() == Distinctness.DISTINCT) {
      return said("the number of different %s", "число разных %s", of(first.value()));
    }
    Said of = of(first.value());
    return switch (function) {
      case "count" -> said("the number of rows with %s", "число строк, где есть %s", of);
      case "sum" -> said("the sum of %s", "сумма %s", of);
      case "avg" -> said("the mean of %s", "среднее %s", of);
      case "min" -> said("the least %s", "наименьшее %s", of);
      case "max" -> said("the largest %s", "наибольшее %s", of);
      case "median" -> said("the median of %s", "медиана %s", of);
      case "first" -> said("the first %s by time", "первое по времени %s", of);
      case "last" -> said("the last %s by time", "последнее по времени %s", of);
      default -> verbatim(written(call.span()));
    };
  }
}
