package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FormulaRewriting;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.SlotPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// One query while its report is read: its names, and what the layout has asked of it so far.
final class QueryScope {
  private final Findings findings;
  private final Query syntax;
  private final PeriodExpr during;
  private final Map<String, Compare> comparisons;
  private final List<Grouping> groupings;
  private final Map<String, Shown> items = new LinkedHashMap<>();
  private final List<String> compared = new ArrayList<>();
  private final List<SlotPlan> slots = new ArrayList<>(List.of(SlotPlan.OWN));
  private final Set<List<Integer>> levels = new LinkedHashSet<>();
  private final QueryComponents components = new QueryComponents();

  QueryScope(
      Findings findings,
      Query syntax,
      PeriodExpr during,
      Map<String, Compare> comparisons,
      List<Grouping> groupings) {
    this.findings = findings;
    this.syntax = syntax;
    this.during = during;
    this.comparisons = comparisons;
    this.groupings = List.copyOf(groupings);
  }

  String name() {
    return syntax.name().text();
  }

  Query syntax() {
    return syntax;
  }

  /// Returns whether a row counts once in each of its groups however many of them it has.
  boolean countsOnce() {
    return syntax.items().stream().anyMatch(item -> item instanceof QueryItem.CountEachRowOnce);
  }

  /// Returns the empty place before the closing brace, where a statement may be added.
  Span end() {
    Span whole = syntax.span();
    int end = Math.max(whole.start(), whole.end() - 1);
    return new Span(whole.source(), end, end);
  }

  PeriodExpr during() {
    return during;
  }

  List<Grouping> groupings() {
    return groupings;
  }

  Map<String, Shown> items() {
    return items;
  }

  QueryComponents components() {
    return components;
  }

  /// Returns the comparisons that were really asked for, in the order of their slots.
  List<Compare> compared() {
    return compared.stream().map(comparisons::get).toList();
  }

  /// Returns the slots that were asked for.
  List<SlotPlan> slots() {
    return slots;
  }

  /// Returns the levels that were asked for.
  Set<List<Integer>> levels() {
    return levels;
  }

  /// Asks for a level; formulas and layout may name dimensions in any order.
  void demand(List<Integer> dimensions) {
    levels.add(dimensions.stream().sorted().distinct().toList());
  }

  /// Returns the place of a comparison, from 1; an unknown one is reported and gives nothing.
  OptionalInt slot(Name comparison) {
    if (!comparisons.containsKey(comparison.text())) {
      findings.add(
          new PeriodProblem.UnknownComparison(
              comparison.span(), comparison.text(), name(), List.copyOf(comparisons.keySet())));
      return OptionalInt.empty();
    }
    findings.leads(comparison, comparisons.get(comparison.text()).name());
    if (!compared.contains(comparison.text())) {
      compared.add(comparison.text());
    }
    int place = compared.indexOf(comparison.text()) + 1;
    slot(new SlotPlan(place, new SlotPlan.Window.None()));
    return OptionalInt.of(place);
  }

  private int slot(SlotPlan slot) {
    if (!slots.contains(slot)) {
      slots.add(slot);
    }
    return slots.indexOf(slot);
  }

  /// Returns the formula of a figure in a comparison.
  ///
  /// @param place of the comparison
  Formula compared(Figure figure, int place, Name comparison) {
    return moved(
        figure,
        slot -> {
          if (slot.range() != 0) {
            findings.add(new PeriodProblem.ComparedTwice(comparison.span(), comparison.text()));
          }
          return new SlotPlan(place, slot.window());
        },
        comparison.span());
  }

  /// Returns the formula of a figure over a window.
  Formula windowed(Figure figure, SlotPlan.Window window, Span span) {
    if (during instanceof PeriodExpr.AllTime) {
      findings.add(new PeriodProblem.WindowWithoutPeriod(span));
    }
    return moved(
        figure,
        slot -> {
          if (slot.isWindowed()) {
            findings.add(new PeriodProblem.WindowInWindow(span));
          }
          return new SlotPlan(slot.range(), window);
        },
        span);
  }

  private Formula moved(Figure figure, UnaryOperator<SlotPlan> change, Span span) {
    IntUnaryOperator other = slot -> slot(change.apply(slots.get(slot)));
    FormulaRewriting moving =
        new FormulaRewriting(
            component ->
                new Formula.Component(
                    component.fact(), component.component(), other.applyAsInt(component.slot())),
            elsewhere -> {
              findings.add(new PeriodProblem.OtherQueryMoved(span, elsewhere.query()));
              return elsewhere;
            },
            days -> new Formula.Days(other.applyAsInt(days.slot())));
    return moving.rewrite(figure.formula());
  }

  /// Returns the place in `by` of the dimension that is the `count`-th one without calendars, from
  /// 0.
  int placeOf(int count) {
    return IntStream.range(0, groupings.size())
        .filter(i -> groupings.get(i) instanceof Grouping.ByDimension)
        .skip(count)
        .findFirst()
        .orElseThrow();
  }

  /// Returns the place in `by` of what a path means.
  OptionalInt grouping(Path path) {
    for (int i = 0; i < groupings.size(); i++) {
      if (groupings.get(i).isCalled(path)) {
        groupings.get(i).called().leads(path, findings);
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Returns the entry of `show` that a path means.
  Optional<Shown> item(Path path) {
    Shown byName = path.names().size() == 1 ? items.get(path.dotted()) : null;
    Optional<Shown> found =
        byName != null
            ? Optional.of(byName)
            : items.values().stream().filter(item -> item.path().equals(path.dotted())).findFirst();
    found.ifPresent(item -> item.called().leads(path, findings));
    return found;
  }

  /// Returns what in `show` asks for an aggregate; what is only sorted or kept by it has no better
  /// place than the query.
  Span asking(int fact, int component) {
    return items.values().stream()
        .filter(item -> FormulaSearch.usesPart(item.figure().formula(), fact, component))
        .map(Shown::span)
        .findFirst()
        .orElse(syntax.name().span());
  }

  /// Returns the names that the layout may use.
  List<String> known() {
    List<String> names = new ArrayList<>(items.keySet());
    groupings.forEach(grouping -> names.add(grouping.name()));
    return names;
  }
}
