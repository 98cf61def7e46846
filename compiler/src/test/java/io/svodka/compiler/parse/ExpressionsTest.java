package io.svodka.compiler.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.compiler.syntax.Condition;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Measure;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a + b * c                          | (ADD a (MULTIPLY b c))
          a - b - c                          | (SUBTRACT (SUBTRACT a b) c)
          -a * b                             | (MULTIPLY (neg a) b)
          revenue at prev / orders           | (DIVIDE (at revenue prev) orders)
          revenue over trailing 12 months at last_year | (at (over revenue Trailing) last_year)
          not a = 1 and b = 2 or c = 3       | (OR (AND (not (EQUAL a 1)) (EQUAL b 2)) (EQUAL c 3))
          if a then b else c + 1             | (if a b (ADD c 1))
          a not between 1 and 2 and b        | (AND (NEGATED between a 1 2) b)
          a in ("x", "y")                    | (PLAIN in a x y)
          a not in last month                | (NEGATED period a WholeUnit)
          a in $regions                      | (PLAIN parameter a regions)
          a is not null                      | (NEGATED NULL a)
          a starts with "x"                  | (PLAIN STARTS_WITH a x)
          count(distinct a where b)          | (count DISTINCT a where b)
          count(where b)                     | (count where b)
          count()                            | (count)
          sum(lines.price * quantity)        | (sum ALL (MULTIPLY lines.price quantity))
          (a + b) * c                        | (MULTIPLY (ADD a b) c)
          """)
  void expressionsAreReadByPrecedence(String written, String expected) {
    Declaration declaration = Parsed.clean("measure m = " + written).getFirst();
    Measure measure = assertInstanceOf(Measure.class, declaration);
    assertEquals(expected, print(measure.value()));
  }

  private static String print(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var literal, _) ->
          literal.toString().replaceAll(".*value=([^,]*),.*", "$1");
      case Expr.Parameter(var name, _) -> "$" + name;
      case Expr.Reference(var path, _) -> path.dotted();
      case Expr.Call(var function, var arguments, var where, _) ->
          "("
              + function.dotted()
              + arguments.stream()
                  .map(a -> " " + a.distinctness() + " " + print(a.value()))
                  .collect(Collectors.joining())
              + switch (where) {
                case Condition.When(var condition, _) -> " where " + print(condition);
                case Condition.Always _ -> "";
              }
              + ")";
      case Expr.At(var value, var name, _) -> "(at " + print(value) + " " + name.text() + ")";
      case Expr.Over(var value, var window, _) ->
          "(over " + print(value) + " " + window.getClass().getSimpleName() + ")";
      case Expr.Negated(var value, _) -> "(neg " + print(value) + ")";
      case Expr.Arithmetic(var left, var operator, var right, _) ->
          "(" + operator + " " + print(left) + " " + print(right) + ")";
      case Expr.If(var condition, var then, var otherwise, _) ->
          "(if " + print(condition) + " " + print(then) + " " + print(otherwise) + ")";
      case Expr.Compared(var left, var operator, var right, _, _) ->
          "(" + operator + " " + print(left) + " " + print(right) + ")";
      case Expr.In(var value, var polarity, var options, _) ->
          "("
              + polarity
              + " in "
              + print(value)
              + options.stream().map(o -> " " + print(o)).collect(Collectors.joining())
              + ")";
      case Expr.InPeriod(var value, var polarity, var period, _) ->
          "("
              + polarity
              + " period "
              + print(value)
              + " "
              + period.getClass().getSimpleName()
              + ")";
      case Expr.InParameter(var value, var polarity, var parameter, _) ->
          "(" + polarity + " parameter " + print(value) + " " + parameter.name() + ")";
      case Expr.Is(var value, var polarity, var absence, _) ->
          "(" + polarity + " " + absence + " " + print(value) + ")";
      case Expr.Between(var value, var polarity, var low, var high, _) ->
          "(" + polarity + " between " + print(value) + " " + print(low) + " " + print(high) + ")";
      case Expr.Matched(var value, var polarity, var match, var text, _) ->
          "(" + polarity + " " + match + " " + print(value) + " " + print(text) + ")";
      case Expr.Not(var value, _) -> "(not " + print(value) + ")";
      case Expr.Logical(var left, var operator, var right, _) ->
          "(" + operator + " " + print(left) + " " + print(right) + ")";
      case Expr.Invalid _ -> "invalid";
    };
  }
}
