package io.svodka.compiler.review;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes expressions over rows as people would.
public final class RowText {
  private RowText() {}

  public static String of(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column(var alias, var name, _) -> alias.isEmpty() ? name : alias + "." + name;
      case RowExpr.Constant(var value, _) -> value(value);
      case RowExpr.Parameter(var name, _) -> "$" + name;
      case RowExpr.Arithmetic(var operator, var left, var right, _) ->
          "(" + of(left) + " " + operator.sign() + " " + of(right) + ")";
      case RowExpr.Negative(var value) -> "-" + of(value);
      case RowExpr.Compared(var operator, var left, var right) ->
          of(left) + " " + operator.sign() + " " + of(right);
      case RowExpr.AllOf(var parts) -> joined(parts, " and ");
      case RowExpr.AnyOf(var parts) -> "(" + joined(parts, " or ") + ")";
      case RowExpr.Not(var condition) -> "not (" + of(condition) + ")";
      case RowExpr.OneOf(var value, var options) -> of(value) + " in " + list(options);
      case RowExpr.IsAbsent(var value) -> of(value) + " is null";
      case RowExpr.Between(var value, var least, var most) ->
          of(value) + " between " + of(least) + " and " + of(most);
      case RowExpr.TextMatch(var kind, var value, var pattern) ->
          of(value) + " " + word(kind) + " " + of(pattern);
      case RowExpr.Within(var value, var period) -> of(value) + " in " + PeriodWords.of(period);
      case RowExpr.InParameter(var value, var name) -> of(value) + " in $" + name;
      case RowExpr.Written(var texts, var values, _) -> written(texts, values);
      case RowExpr.Choice(var condition, var then, var otherwise, _) ->
          "if " + of(condition) + " then " + of(then) + " else " + of(otherwise);
      case RowExpr.Call(var function, var arguments, _) -> word(function) + list(arguments);
    };
  }

  private static String written(List<String> texts, List<RowExpr> values) {
    StringBuilder sql = new StringBuilder("sql(");
    for (int i = 0; i < texts.size(); i++) {
      sql.append(texts.get(i)).append(i < values.size() ? of(values.get(i)) : "");
    }
    return sql.append(')').toString();
  }

  static String joined(List<? extends RowExpr> parts, String word) {
    return parts.stream().map(RowText::of).collect(Collectors.joining(word));
  }

  /// Returns where different values of a dimension come from.
  static String of(ValuesPlan values) {
    String joins =
        FactPlan.JoinPlan.all(values.joins())
            .map(join -> ", " + join.source() + " on " + of(join.on()))
            .collect(Collectors.joining());
    return of(values.value())
        + " of "
        + values.source()
        + joins
        + (values.filters().isEmpty() ? "" : " where " + joined(values.filters(), " and "));
  }

  private static String list(List<? extends RowExpr> parts) {
    return "(" + joined(parts, ", ") + ")";
  }

  static String of(Aggregate aggregate) {
    String over =
        switch (aggregate) {
          case Aggregate.CountRows _ -> "count()";
          case Aggregate.CountPresent(var value, _) -> "count(" + of(value) + ")";
          case Aggregate.CountDistinct(var value, _) -> "count(distinct " + of(value) + ")";
          case Aggregate.Sum(var value, _) -> "sum(" + of(value) + ")";
          case Aggregate.SumDistinct(var value, _) -> "sum(distinct " + of(value) + ")";
          case Aggregate.Least(var value, _) -> "min(" + of(value) + ")";
          case Aggregate.Greatest(var value, _) -> "max(" + of(value) + ")";
          case Aggregate.Median(var value, _) -> "median(" + of(value) + ")";
          case Aggregate.Percentile(var value, var share, _) ->
              "percentile(" + of(value) + ", " + share.toPlainString() + ")";
          case Aggregate.First(var value, _) -> "first(" + of(value) + ")";
          case Aggregate.Last(var value, _) -> "last(" + of(value) + ")";
          case Aggregate.AtEdge(var edge, var of) -> of(of) + " on the " + word(edge) + " day";
          case Aggregate.EdgeDay(var edge, _) -> "the " + word(edge) + " day";
        };
    boolean all =
        aggregate.condition().equals(RowExpr.ALWAYS) || aggregate instanceof Aggregate.AtEdge;
    return all ? over : narrowed(over, of(aggregate.condition()));
  }

  /// Writes a condition where authors write it, within the brackets.
  private static String narrowed(String over, String condition) {
    return over.endsWith(")")
        ? over.substring(0, over.length() - 1)
            + (over.endsWith("()") ? "" : " ")
            + "where "
            + condition
            + ")"
        : over + " where " + condition;
  }

  static String value(Value value) {
    return switch (value) {
      case Value.Text(var text) -> '"' + text + '"';
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent() -> "null";
      case Value.Bucket(var period) -> period.start() + " … " + period.lastDay();
    };
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
