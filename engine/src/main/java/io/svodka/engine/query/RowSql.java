package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.query.ConditionSql.Unknown;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.Scale;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Writes the values of rows.
final class RowSql {
  private final RowScope scope;
  private final Literals literals;
  private final ConditionSql conditions;
  private final FunctionSql functions;

  RowSql(RowScope scope) {
    this.scope = scope;
    this.literals = new Literals(scope.dialect());
    this.conditions = new ConditionSql(scope, this);
    this.functions = new FunctionSql(scope, this);
  }

  /// Returns a condition for places where unknown counts as false.
  Sql filter(RowExpr condition) {
    return conditions.write(condition, Unknown.PASSES_FOR_FALSE);
  }

  /// Returns a condition with the unknowns of SQL, as in joins and promises about rows.
  Sql plain(RowExpr condition) {
    return conditions.write(condition, Unknown.STAYS);
  }

  Sql value(RowExpr expr) {
    return switch (expr) {
      case RowExpr.Column(var alias, var name, _) -> column(alias, name);
      case RowExpr.Constant(var value, var type) -> literals.of(value, type);
      case RowExpr.Parameter(var name, var type) -> parameter(name, type);
      case RowExpr.Arithmetic arithmetic -> arithmetic(arithmetic);
      case RowExpr.Negative(var value) -> numbers().negative(number(value));
      case RowExpr.Choice(var condition, var then, var otherwise, _) ->
          choice(condition, List.of(then, otherwise));
      case RowExpr.Call call -> functions.write(call);
      case RowExpr.Written written -> written(written);
      case RowExpr.Condition condition -> conditions.write(condition, Unknown.IS_FALSE);
    };
  }

  private Sql choice(RowExpr condition, List<RowExpr> values) {
    List<Sql> alike = alike(values);
    return Sql.form(
        "case when {} then {} else {} end", filter(condition), alike.getFirst(), alike.getLast());
  }

  private NumberSql numbers() {
    return scope.dialect().numbers();
  }

  NumberSql.Typed number(RowExpr expr) {
    return new NumberSql.Typed(value(expr), expr.type(), Scale.of(expr).digits());
  }

  /// Returns values of which one will be chosen, all of one type.
  List<Sql> alike(List<RowExpr> values) {
    return numbers().alike(values.stream().map(this::number).toList());
  }

  /// Returns values that are compared with one another.
  List<Sql> compared(List<RowExpr> values) {
    return numbers().compared(values.stream().map(this::number).toList());
  }

  static Sql column(String alias, String name) {
    return Sql.form("{}.{}", Sql.name(alias.isEmpty() ? RowScope.ROOT : alias), Sql.name(name));
  }

  /// Brackets keep the author's operators from binding to ours.
  private Sql written(RowExpr.Written expr) {
    List<Sql> parts = new ArrayList<>();
    for (int i = 0; i < expr.texts().size(); i++) {
      parts.add(Sql.of(expr.texts().get(i).replace("?", scope.dialect().texts().questionMark())));
      if (i < expr.values().size()) {
        parts.add(value(expr.values().get(i)));
      }
    }
    return scope.dialect().cast(Sql.form("({})", Sql.join("", parts)), expr.type());
  }

  private Sql parameter(String name, ColumnType type) {
    return switch (scope.values().parameters().get(name)) {
      case ParameterValue.OfValue(Value.Decimal(var number)) -> numbers().parameter(number, type);
      case ParameterValue.OfValue(var value) -> literals.of(value, type);
      case null, default -> throw QueryFailures.noParameter(name);
    };
  }

  private Sql arithmetic(RowExpr.Arithmetic expr) {
    return switch (expr.operator()) {
      case PLUS -> binary("+", expr);
      case MINUS -> binary("-", expr);
      case TIMES -> binary("*", expr);
      case DIVIDED_BY -> quotient(expr.left(), expr.right());
    };
  }

  private Sql binary(String operator, RowExpr.Arithmetic expr) {
    if (movesDay(expr)) {
      Sql days = value(expr.right());
      return scope
          .dialect()
          .times()
          .moved(value(expr.left()), operator.equals("-") ? Sql.form("(-{})", days) : days);
    }
    return numbers().arithmetic(operator, number(expr.left()), number(expr.right()));
  }

  private static boolean movesDay(RowExpr.Arithmetic expr) {
    return expr.operator() != ArithmeticOperator.TIMES
        && expr.left().type() instanceof ColumnType.Day
        && expr.right().type() instanceof ColumnType.Whole;
  }

  private Sql quotient(RowExpr left, RowExpr right) {
    if (List.of(left.type(), right.type()).contains(ColumnType.FLOATING)) {
      return Sql.form(
          "({} / nullif({}, 0))",
          scope.dialect().cast(value(left), ColumnType.FLOATING),
          scope.dialect().cast(value(right), ColumnType.FLOATING));
    }
    return scope
        .dialect()
        .quotient(
            new SqlDialect.ScaledSql(value(left), Scale.of(left).digits()),
            new SqlDialect.ScaledSql(value(right), Scale.of(right).digits()),
            Scale.ofQuotient(left).digits());
  }
}
