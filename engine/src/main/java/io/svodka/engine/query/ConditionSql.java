package io.svodka.engine.query;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowExpr.MatchKind;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Writes conditions so that they are never unknown where that would show.
final class ConditionSql {
  private final RowScope scope;
  private final RowSql rows;

  ConditionSql(RowScope scope, RowSql rows) {
    this.scope = scope;
    this.rows = rows;
  }

  /// What may become of a comparison with an absent value.
  enum Unknown {
    /// The place drops unknown like false, so the plainest form will do.
    PASSES_FOR_FALSE,
    IS_FALSE,
    STAYS
  }

  Sql write(RowExpr condition, Unknown unknown) {
    return switch (condition) {
      case RowExpr.Compared(var operator, var left, var right) ->
          compared(operator, left, right, unknown);
      case RowExpr.AllOf(var parts) -> joined(parts, " and ", "true", unknown);
      case RowExpr.AnyOf(var parts) -> joined(parts, " or ", "false", unknown);
      case RowExpr.Not(var part) ->
          Sql.form(
              "(not ({}))", write(part, unknown == Unknown.STAYS ? unknown : Unknown.IS_FALSE));
      case RowExpr.OneOf(var value, var options) -> oneOf(value, options, unknown);
      case RowExpr.IsAbsent(var value) -> Sql.form("({} is null)", rows.value(value));
      case RowExpr.Between(var value, var least, var most) ->
          known(between(ordered(List.of(value, least, most))), unknown);
      case RowExpr.TextMatch(var kind, var value, var pattern) ->
          known(match(kind, rows.value(value), rows.value(pattern)), unknown);
      case RowExpr.Within(var value, var period) -> known(within(value, period), unknown);
      case RowExpr.InParameter(var value, var parameter) -> chosen(value, parameter, unknown);
      case RowExpr.Column _,
          RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _,
          RowExpr.Arithmetic _,
          RowExpr.Negative _ ->
          known(rows.value(condition), unknown);
    };
  }

  private Sql compared(ComparisonOperator operator, RowExpr left, RowExpr right, Unknown unknown) {
    return switch (operator) {
      case EQUAL -> equal(left, right, unknown);
      case DIFFERENT -> different(rows.compared(List.of(left, right)), unknown);
      case LESS -> known(binary("<", left, right), unknown);
      case AT_MOST -> known(binary("<=", left, right), unknown);
      case GREATER -> known(binary(">", left, right), unknown);
      case AT_LEAST -> known(binary(">=", left, right), unknown);
    };
  }

  private Sql equal(RowExpr left, RowExpr right, Unknown unknown) {
    boolean plain =
        switch (unknown) {
          case STAYS -> true;
          case PASSES_FOR_FALSE -> isPresentConstant(left) || isPresentConstant(right);
          case IS_FALSE -> false;
        };
    List<Sql> sides = rows.compared(List.of(left, right));
    return plain
        ? Sql.form("({} = {})", sides.getFirst(), sides.getLast())
        : scope.dialect().same(sides.getFirst(), sides.getLast());
  }

  private Sql different(List<Sql> sides, Unknown unknown) {
    return unknown == Unknown.STAYS
        ? Sql.form("({} <> {})", sides.getFirst(), sides.getLast())
        : scope.dialect().different(sides.getFirst(), sides.getLast());
  }

  private static Sql between(List<Sql> values) {
    return Sql.form("({} between {} and {})", values.get(0), values.get(1), values.get(2));
  }

  private Sql binary(String operator, RowExpr left, RowExpr right) {
    List<Sql> sides = ordered(List.of(left, right));
    return Sql.form("({} " + operator + " {})", sides.getFirst(), sides.getLast());
  }

  private List<Sql> ordered(List<RowExpr> values) {
    return values.getFirst().type() instanceof ColumnType.Text
        ? values.stream().map(rows::value).map(scope.dialect().texts()::byBytes).toList()
        : rows.compared(values);
  }

  private Sql joined(List<RowExpr> parts, String word, String none, Unknown unknown) {
    List<Sql> written = parts.stream().map(part -> write(part, unknown)).toList();
    return written.isEmpty() ? Sql.of(none) : Sql.form("({})", Sql.join(word, written));
  }

  private Sql oneOf(RowExpr value, List<RowExpr> options, Unknown unknown) {
    if (!options.isEmpty() && options.stream().allMatch(ConditionSql::isPresentConstant)) {
      List<RowExpr> all = new ArrayList<>(List.of(value));
      all.addAll(options);
      List<Sql> written = rows.compared(all);
      Sql listed = Sql.join(", ", written.subList(1, written.size()));
      return known(Sql.form("({} in ({}))", written.getFirst(), listed), unknown);
    }
    List<RowExpr> each =
        options.stream()
            .<RowExpr>map(o -> new RowExpr.Compared(ComparisonOperator.EQUAL, value, o))
            .toList();
    return joined(each, " or ", "false", unknown);
  }

  private Sql chosen(RowExpr value, String parameter, Unknown unknown) {
    return switch (scope.values().parameters().get(parameter)) {
      case ParameterValue.All _ -> Sql.of("true");
      case ParameterValue.OfValue(var only) -> chosen(value, List.of(only), unknown);
      case ParameterValue.OfValues(var several) -> chosen(value, several, unknown);
      case ParameterValue.OfPeriod _ -> throw QueryFailures.noParameter(parameter);
      case null -> throw QueryFailures.noParameter(parameter);
    };
  }

  private Sql chosen(RowExpr value, List<Value> values, Unknown unknown) {
    List<RowExpr> options =
        values.stream().<RowExpr>map(each -> new RowExpr.Constant(each, value.type())).toList();
    return oneOf(value, options, unknown);
  }

  private Sql match(MatchKind kind, Sql value, Sql pattern) {
    TextSql texts = scope.dialect().texts();
    return switch (kind) {
      case CONTAINS -> texts.contains(value, pattern);
      case STARTS_WITH -> texts.startsWith(value, pattern);
      case ENDS_WITH -> texts.endsWith(value, pattern);
    };
  }

  private Sql within(RowExpr value, PeriodRule rule) {
    Period period = scope.resolve(rule);
    ZoneId wall = Columns.zoneOf(value, scope);
    Sql written = rows.value(value);
    return Sql.form(
        "({} >= {} and {} < {})",
        written,
        scope.startOf(period.start(), value.type(), wall),
        written,
        scope.startOf(period.end(), value.type(), wall));
  }

  private static boolean isPresentConstant(RowExpr expr) {
    return expr instanceof RowExpr.Constant(var value, _) && !value.equals(Value.ABSENT);
  }

  private static Sql known(Sql condition, Unknown unknown) {
    return unknown == Unknown.IS_FALSE ? Sql.form("coalesce({}, false)", condition) : condition;
  }
}
