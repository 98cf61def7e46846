package io.svodka.compiler.lower;

import io.svodka.compiler.resolve.RowRewriting;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ParameterPlan.Setting;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells whether figures move with the day of the run.
///
/// @param settings what the parameters are set to, by name
record DayDependence(Map<String, Setting> settings) {
  boolean of(QueryPlan query) {
    return moves(query.time().period())
        || query.time().comparisons().stream().map(ComparisonPlan::rule).anyMatch(this::moves)
        || query.facts().stream().anyMatch(this::moves)
        || formulas(query).flatMap(FormulaSearch::within).anyMatch(this::moves);
  }

  private static Stream<Formula> formulas(QueryPlan query) {
    return Stream.of(
            query.measures().stream().map(each -> each.figure().formula()),
            query.rules().having().stream(),
            query.rules().sort().stream().map(ResultRules.SortKey::by))
        .flatMap(each -> each);
  }

  private boolean moves(Formula formula) {
    return formula instanceof Formula.Within(_, var period) && moves(period);
  }

  private boolean moves(ComparisonPlan.Rule rule) {
    return switch (rule) {
      case ComparisonPlan.Rule.OtherPeriod(var period) -> moves(period);
      case ComparisonPlan.Rule.PreviousPeriod _,
          ComparisonPlan.Rule.SamePeriodLastYear _,
          ComparisonPlan.Rule.Earlier _ ->
          false;
    };
  }

  private boolean moves(PeriodRule rule) {
    return switch (rule) {
      case PeriodRule.AllTime _, PeriodRule.Fixed _, PeriodRule.Numbered _ -> false;
      case PeriodRule.DayAt _,
          PeriodRule.UnitAt _,
          PeriodRule.LastUnits _,
          PeriodRule.NextUnits _,
          PeriodRule.ToDate _ ->
          true;
      case PeriodRule.Between(var first, var last) -> moves(first) || moves(last);
      case PeriodRule.UnitsTo(_, _, var end) -> moves(end);
      case PeriodRule.Before(_, _, var period) -> moves(period);
      case PeriodRule.OfParameter(var name) -> parameterMoves(name);
    };
  }

  private boolean moves(PeriodRule.DayRule day) {
    return switch (day) {
      case PeriodRule.DayRule.On _ -> false;
      case PeriodRule.DayRule.At _ -> true;
      case PeriodRule.DayRule.OfParameter(var name) -> parameterMoves(name);
    };
  }

  private boolean parameterMoves(String name) {
    return settings.get(name) instanceof Setting.ToPeriod(var rule) && moves(rule);
  }

  private boolean moves(FactPlan fact) {
    Stream<RowExpr> parts =
        fact.components().stream()
            .map(FactPlan.Component::aggregate)
            .flatMap(DayDependence::expressions);
    return Stream.of(parts, fact.filters().stream(), fact.dimensions().stream())
        .flatMap(each -> each)
        .anyMatch(this::moves);
  }

  private static Stream<RowExpr> expressions(Aggregate aggregate) {
    return Stream.concat(aggregate.input().stream(), Stream.of(aggregate.condition()));
  }

  private boolean moves(RowExpr expr) {
    return RowRewriting.conditions(expr).stream().anyMatch(this::conditionMoves);
  }

  private boolean conditionMoves(RowExpr condition) {
    return switch (condition) {
      case RowExpr.Within(_, var period) -> moves(period);
      case RowExpr.AllOf(var all) -> moveAny(all);
      case RowExpr.AnyOf(var any) -> moveAny(any);
      case RowExpr.Not(var inner) -> moves(inner);
      case RowExpr.Compared(_, var left, var right) -> moves(left) || moves(right);
      case RowExpr.OneOf(var value, _) -> moves(value);
      case RowExpr.IsAbsent(var value) -> moves(value);
      case RowExpr.InParameter(var value, _) -> moves(value);
      case RowExpr.Between(var value, var least, var most) -> moveAny(List.of(value, least, most));
      case RowExpr.TextMatch(_, var value, _) -> moves(value);
      case RowExpr.Column _,
          RowExpr.Constant _,
          RowExpr.Parameter _,
          RowExpr.Arithmetic _,
          RowExpr.Negative _,
          RowExpr.Choice _,
          RowExpr.Call _,
          RowExpr.Written _ ->
          moves(condition);
    };
  }

  private boolean moveAny(List<RowExpr> conditions) {
    return conditions.stream().anyMatch(this::moves);
  }

  /// Returns what the parameters of a report are set to.
  static DayDependence with(List<ParameterPlan> parameters, Map<String, Setting> set) {
    Map<String, Setting> settings = new java.util.HashMap<>();
    parameters.forEach(each -> settings.put(each.name(), each.initial()));
    settings.putAll(set);
    return new DayDependence(settings);
  }
}
