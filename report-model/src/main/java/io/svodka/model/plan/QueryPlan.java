package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// One dataset of a report: aggregated facts stacked at common dimensions, and the formulas over
/// them.
///
/// @param measures what `show` lists, in order
/// @param levels the groupings the layout and the formulas need, each the ascending indexes of the
///   dimensions it keeps; the finest comes first, the grand total last. Where a slot has a window,
///   what its levels are folded from is among them
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
    levels = withBases(levels, dimensions, time);
  }

  /// Returns for each component of a slot, fact by fact, whether it is there for the sake of
  /// figures and does not only order groups or help to put them together.
  public List<Boolean> speaking() {
    List<Boolean> speaking = new ArrayList<>();
    for (int fact = 0; fact < facts.size(); fact++) {
      List<FactPlan.Component> components = facts.get(fact).components();
      for (int i = 0; i < components.size(); i++) {
        speaking.add(
            components.get(i).reader() == FactPlan.Reader.FORMULAS
                && !orders(new Formula.Component(fact, i, 0)));
      }
    }
    return speaking;
  }

  private boolean orders(Formula.Component component) {
    return dimensions.stream()
        .anyMatch(
            dimension ->
                dimension.order() instanceof DimensionPlan.Order.ByComponents(var of, _)
                    && of.contains(component));
  }

  /// Adds what windows are folded from: for each level the one that keeps the same calendar
  /// dimensions and all others.
  private static List<List<Integer>> withBases(
      List<List<Integer>> levels, List<DimensionPlan> dimensions, QueryTime time) {
    if (time.slots().stream().noneMatch(SlotPlan::isWindowed)) {
      return List.copyOf(levels);
    }
    Set<List<Integer>> all = new LinkedHashSet<>(levels);
    levels.forEach(level -> all.add(base(level, dimensions)));
    return sorted(all);
  }

  private static List<Integer> base(List<Integer> level, List<DimensionPlan> dimensions) {
    return IntStream.range(0, dimensions.size())
        .filter(
            i ->
                level.contains(i)
                    || dimensions.get(i).kind() instanceof DimensionPlan.Kind.Attribute)
        .boxed()
        .toList();
  }

  private static List<List<Integer>> sorted(Collection<List<Integer>> levels) {
    return levels.stream()
        .sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed())
        .toList();
  }

  /// Returns the query with the number of its rows beside each sum, where a group may have none:
  /// what groups need to be put together.
  public QueryPlan counted() {
    CountedSums sums = CountedSums.of(facts.size(), dimensions, time, rules);
    return new QueryPlan(
        name,
        scope,
        facts.stream().map(sums::in).toList(),
        dimensions,
        measures,
        time,
        rules,
        levels);
  }

  /// Returns the query with more levels.
  public QueryPlan withLevels(Collection<List<Integer>> more) {
    Set<List<Integer>> all = new LinkedHashSet<>(levels);
    all.addAll(more);
    return new QueryPlan(name, scope, facts, dimensions, measures, time, rules, sorted(all));
  }

  /// @param label shown name; the name again where none is written
  public record QueryName(String name, String label, Span span) {}

  /// The period and what it is compared with.
  ///
  /// @param slots what formulas take their components from; the first is the period itself
  public record QueryTime(
      PeriodRule period, List<ComparisonPlan> comparisons, List<SlotPlan> slots) {
    public QueryTime {
      comparisons = List.copyOf(comparisons);
      slots = List.copyOf(slots);
    }

    /// A period and comparisons without windows.
    public QueryTime(PeriodRule period, List<ComparisonPlan> comparisons) {
      this(period, comparisons, SlotPlan.withoutWindows(comparisons.size()));
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
