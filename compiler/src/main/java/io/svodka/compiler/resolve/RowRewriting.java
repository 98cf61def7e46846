package io.svodka.compiler.resolve;

import io.svodka.model.plan.RowExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Replaces the columns of an expression.
public final class RowRewriting {
  private final UnaryOperator<RowExpr.Column> change;

  private RowRewriting(UnaryOperator<RowExpr.Column> change) {
    this.change = change;
  }

  /// Returns `expr` as seen from a row that reaches it through `role`.
  public static RowExpr through(String role, RowExpr expr) {
    return new RowRewriting(column -> moved(role, column)).rewrite(expr);
  }

  /// Returns `expr` with other aliases of its columns.
  public static RowExpr renamed(RowExpr expr, UnaryOperator<String> alias) {
    return new RowRewriting(
            column -> new RowExpr.Column(alias.apply(column.alias()), column.name(), column.type()))
        .rewrite(expr);
  }

  /// Returns the columns of an expression.
  public static Set<RowExpr.Column> columns(RowExpr expr) {
    Set<RowExpr.Column> found = new LinkedHashSet<>();
    RowRewriting collecting =
        new RowRewriting(
            column -> {
              found.add(column);
              return column;
            });
    collecting.rewrite(expr);
    return found;
  }

  /// Returns an expression and everything it is made of.
  public static List<RowExpr> within(RowExpr expr) {
    List<RowExpr> found = new ArrayList<>(List.of(expr));
    parts(expr).forEach(part -> found.addAll(within(part)));
    return found;
  }

  private static List<RowExpr> parts(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column _, RowExpr.Constant _, RowExpr.Parameter _ -> List.of();
      case RowExpr.Arithmetic(_, var left, var right, _) -> List.of(left, right);
      case RowExpr.Negative(var value) -> List.of(value);
      case RowExpr.Compared(_, var left, var right) -> List.of(left, right);
      case RowExpr.AllOf(var conditions) -> conditions;
      case RowExpr.AnyOf(var conditions) -> conditions;
      case RowExpr.Not(var condition) -> List.of(condition);
      case RowExpr.OneOf(var value, var options) -> {
        List<RowExpr> all = new ArrayList<>(List.of(value));
        all.addAll(options);
        yield all;
      }
      case RowExpr.IsAbsent(var value) -> List.of(value);
      case RowExpr.Between(var value, var least, var most) -> List.of(value, least, most);
      case RowExpr.TextMatch(_, var value, var pattern) -> List.of(value, pattern);
      case RowExpr.Within(var value, _) -> List.of(value);
      case RowExpr.InParameter(var value, _) -> List.of(value);
      case RowExpr.Written(_, var values, _) -> values;
      case RowExpr.Choice(var condition, var then, var otherwise, _) ->
          List.of(condition, then, otherwise);
      case RowExpr.Call(_, var arguments, _) -> arguments;
    };
  }

  /// Returns the conditions within an expression, and itself where it is one.
  public static List<RowExpr> conditions(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column _, RowExpr.Constant _, RowExpr.Parameter _ -> List.of();
      case RowExpr.Condition condition -> List.of(condition);
      case RowExpr.Arithmetic(_, var left, var right, _) -> conditions(List.of(left, right));
      case RowExpr.Negative(var value) -> conditions(value);
      case RowExpr.Choice(var condition, var then, var otherwise, _) -> {
        List<RowExpr> found = new ArrayList<>(List.of(condition));
        found.addAll(conditions(List.of(then, otherwise)));
        yield found;
      }
      case RowExpr.Call(_, var arguments, _) -> conditions(arguments);
      case RowExpr.Written(_, var values, _) -> conditions(values);
    };
  }

  private static List<RowExpr> conditions(List<RowExpr> exprs) {
    return exprs.stream().flatMap(expr -> conditions(expr).stream()).toList();
  }

  private static RowExpr.Column moved(String role, RowExpr.Column column) {
    String alias = column.alias().isEmpty() ? role : role + "." + column.alias();
    return new RowExpr.Column(alias, column.name(), column.type());
  }

  private RowExpr rewrite(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column column -> change.apply(column);
      case RowExpr.Constant _, RowExpr.Parameter _ -> expr;
      case RowExpr.Arithmetic(var operator, var left, var right, var type) ->
          new RowExpr.Arithmetic(operator, rewrite(left), rewrite(right), type);
      case RowExpr.Negative(var value) -> new RowExpr.Negative(rewrite(value));
      case RowExpr.Compared(var operator, var left, var right) ->
          new RowExpr.Compared(operator, rewrite(left), rewrite(right));
      case RowExpr.AllOf(var conditions) -> new RowExpr.AllOf(rewrite(conditions));
      case RowExpr.AnyOf(var conditions) -> new RowExpr.AnyOf(rewrite(conditions));
      case RowExpr.Not(var condition) -> new RowExpr.Not(rewrite(condition));
      case RowExpr.OneOf(var value, var options) ->
          new RowExpr.OneOf(rewrite(value), rewrite(options));
      case RowExpr.IsAbsent(var value) -> new RowExpr.IsAbsent(rewrite(value));
      case RowExpr.Between(var value, var least, var most) ->
          new RowExpr.Between(rewrite(value), rewrite(least), rewrite(most));
      case RowExpr.TextMatch(var kind, var value, var pattern) ->
          new RowExpr.TextMatch(kind, rewrite(value), rewrite(pattern));
      case RowExpr.Within(var value, var period) -> new RowExpr.Within(rewrite(value), period);
      case RowExpr.InParameter(var value, var parameter) ->
          new RowExpr.InParameter(rewrite(value), parameter);
      case RowExpr.Written(var texts, var values, var type) ->
          new RowExpr.Written(texts, rewrite(values), type);
      case RowExpr.Choice(var condition, var then, var otherwise, var type) ->
          new RowExpr.Choice(rewrite(condition), rewrite(then), rewrite(otherwise), type);
      case RowExpr.Call(var function, var arguments, var type) ->
          new RowExpr.Call(function, rewrite(arguments), type);
    };
  }

  private List<RowExpr> rewrite(List<RowExpr> exprs) {
    List<RowExpr> changed = new ArrayList<>();
    exprs.forEach(expr -> changed.add(rewrite(expr)));
    return changed;
  }
}
