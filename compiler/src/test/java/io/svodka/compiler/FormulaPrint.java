package io.svodka.compiler;

import io.svodka.model.plan.Formula;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/// Prints formulas: `0.1` is component 1 of fact 0, `0.1@2` the same in slot 2.
final class FormulaPrint {
  private FormulaPrint() {}

  static String of(Formula formula) {
    return switch (formula) {
      case Formula.Constant(var value) -> value(value);
      case Formula.Component(var fact, var component, var slot) ->
          fact + "." + component + (slot == 0 ? "" : "@" + slot);
      case Formula.Days(var slot) -> "days" + (slot == 0 ? "" : "@" + slot);
      case Formula.Dimension(var index) -> "by" + index;
      case Formula.KeyAttribute(var index) -> "key" + index;
      case Formula.Parameter(var name) -> "$" + name;
      case Formula.Arithmetic(var operator, var left, var right) ->
          "(" + of(left) + " " + operator + " " + of(right) + ")";
      case Formula.Negative(var inner) -> "-" + of(inner);
      case Formula.Compared(var operator, var left, var right) ->
          of(left) + " " + operator + " " + of(right);
      case Formula.AllOf(var parts) -> "all" + all(parts);
      case Formula.AnyOf(var parts) -> "any" + all(parts);
      case Formula.Not(var condition) -> "not(" + of(condition) + ")";
      case Formula.IsAbsent(var inner) -> "absent(" + of(inner) + ")";
      case Formula.Between(var inner, var least, var most) ->
          of(inner) + " between " + of(least) + " and " + of(most);
      case Formula.TextMatch(var kind, var inner, var pattern) ->
          of(inner) + " " + kind + " " + of(pattern);
      case Formula.Within(var inner, var period) -> of(inner) + " within " + period;
      case Formula.InParameter(var inner, var parameter) -> of(inner) + " in $" + parameter;
      case Formula.Choice(var condition, var then, var otherwise) ->
          "if(" + of(condition) + ", " + of(then) + ", " + of(otherwise) + ")";
      case Formula.Growth(var now, var before) -> "growth(" + of(now) + ", " + of(before) + ")";
      case Formula.AtLevel(var inner, var level) -> of(inner) + " at level " + level;
      case Formula.Kept(var dimension, var inner) -> "kept(" + dimension + ", " + of(inner) + ")";
      case Formula.Rank(var inner, var within) -> "rank(" + of(inner) + ") within " + within;
      case Formula.OfQuery(var query, var inner) -> query + "[" + of(inner) + "]";
      case Formula.Call(var function, var arguments) -> function + all(arguments);
    };
  }

  static String value(Value value) {
    return switch (value) {
      case Value.Text(var text) -> "\"" + text + "\"";
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent() -> "nothing";
      case Value.Bucket(var period) -> period.toString();
    };
  }

  private static String all(List<Formula> formulas) {
    return formulas.stream().map(FormulaPrint::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
