package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One dataset of a report: aggregated facts stacked at common dimensions, and the formulas over
/// them.
///
/// @param measures what `show` lists, in order
/// @param levels the groupings the layout and the formulas need, each the ascending indexes of the
///   dimensions it keeps; the finest comes first, the grand total last
public record QueryPlan(
    QueryName name,
    Scope scope,
    List<FactPlan> facts,
    List<DimensionPlan> dimensions,
    List<MeasurePlan> measures,
    QueryTime time,
    ResultRules rules,
    List<List<Integer>> levels) {
  public QueryPlan {
    facts = List.copyOf(facts);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    levels = List.copyOf(levels);
  }

  /// Returns the query with more levels.
  public QueryPlan withLevels(Collection<List<Integer>> more) {
    Set<List<Integer>> all = new LinkedHashSet<>(levels);
    all.addAll(more);
    List<List<Integer>> sorted =
        all.stream().sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed()).toList();
    return new QueryPlan(name, scope, facts, dimensions, measures, time, rules, sorted);
  }

  /// @param label shown name; the name again where none is written
  public record QueryName(String name, String label, Span span) {}

  /// The period and what it is compared with, in the order of formula slots from 1.
  public record QueryTime(PeriodRule period, List<ComparisonPlan> comparisons) {
    public QueryTime {
      comparisons = List.copyOf(comparisons);
    }
  }

  /// For whom a query is run.
  public enum Scope {
    /// The report is not burst.
    WHOLE,
    /// Cut by the burst key.
    BY_KEY,
    /// The same for every key.
    SHARED
  }
}
