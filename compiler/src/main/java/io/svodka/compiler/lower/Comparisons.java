package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Comparison;
import io.svodka.compiler.type.Periods;
import io.svodka.model.plan.ComparisonPlan;
import java.util.Map;

/// Reads comparisons.
final class Comparisons {
  private Comparisons() {}

  /// Adds a comparison to those already named; a name used twice is reported.
  static void add(Map<String, Compare> named, Compare compare, Findings findings) {
    Compare first = named.putIfAbsent(compare.name().text(), compare);
    if (first != null) {
      findings.add(
          new NamingProblem.DeclaredTwice(
              compare.name().span(), Thing.COMPARISON, compare.name().text(), first.name().span()));
    }
  }

  static ComparisonPlan plan(Compare compare, Periods periods) {
    return new ComparisonPlan(compare.name().text(), rule(compare.comparison(), periods));
  }

  private static ComparisonPlan.Rule rule(Comparison comparison, Periods periods) {
    return switch (comparison) {
      case Comparison.PreviousPeriod _ -> new ComparisonPlan.Rule.PreviousPeriod();
      case Comparison.SamePeriodLastYear(var alignment, _) ->
          new ComparisonPlan.Rule.SamePeriodLastYear(
              switch (alignment) {
                case BY_DATE -> ComparisonPlan.Alignment.DATE;
                case BY_WEEKDAY -> ComparisonPlan.Alignment.WEEKDAY;
              });
      case Comparison.Earlier(var count, var unit, var span) ->
          new ComparisonPlan.Rule.Earlier(count, periods.unit(unit, span));
      case Comparison.Against(var period, _) ->
          new ComparisonPlan.Rule.OtherPeriod(periods.read(period));
    };
  }
}
