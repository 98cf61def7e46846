package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The figures of one query for one key.
public final class QueryResult {
  private final QueryPlan plan;
  private final QueryTimes times;
  private final Groups groups;
  private final Evaluator evaluator;
  private final ShownRows shown;

  QueryResult(QueryPlan plan, Dataset data, Surroundings surroundings, Dictionary texts) {
    this.plan = plan;
    times = data.times();
    groups = new Groups(plan, data);
    AllRows all = new AllRows(groups, times.table(), data.known(), plan.dimensions().size());
    evaluator = new Evaluator(all, times, surroundings);
    shown =
        new ShownRows(
            plan,
            all,
            evaluator,
            new PlaceOrder(plan, groups, evaluator, new DimensionOrder(plan, data, groups, texts)));
  }

  public QueryPlan plan() {
    return plan;
  }

  public QueryTimes times() {
    return times;
  }

  /// Returns the shown rows in print order.
  ///
  /// @param grouped how many leading dimensions head groups, whose rows stay together
  public List<Place> rows(int grouped) {
    return shown.rows(grouped);
  }

  /// Returns whether there are too many shown rows to hold them all in memory.
  public boolean isLong() {
    return shown.isLong();
  }

  /// Returns how many rows are shown.
  public int count() {
    int count = 0;
    for (Place _ : each(0)) {
      count++;
    }
    return count;
  }

  /// Returns the rows of [#rows], of which only a few are in memory where there are many.
  public Iterable<Place> each(int grouped) {
    return shown.each(grouped);
  }

  /// Returns what rows of the rest stand for, where some figure does not follow from those groups.
  public List<HiddenRows> rests() {
    return shown.rests();
  }

  /// Returns how many rows with data are shown neither themselves nor within a row of the rest.
  public int hidden() {
    return shown.hidden();
  }

  /// Returns the grand total, which covers hidden rows too.
  public Place total() {
    return groups.find(List.of(), noValues());
  }

  /// Returns the group that a row belongs to at the level of the first `count` dimensions.
  public Place group(Place row, int count) {
    List<Integer> level = IntStream.range(0, count).boxed().toList();
    return groups.find(level, row.dimensions());
  }

  /// Returns the group of these dimension values at any level, a row of the rest among them.
  public Place at(List<Integer> level, List<Value> dimensions) {
    return rest(level, dimensions).orElseGet(() -> groups.find(level, dimensions));
  }

  /// A row of the rest is no group of the data: it is found among the rows that are shown.
  private Optional<Place> rest(List<Integer> level, List<Value> dimensions) {
    boolean whole = level.size() == plan.dimensions().size();
    boolean collected =
        plan.rules().limits().stream()
            .anyMatch(limit -> limit instanceof Limit.Top top && !top.rest().isEmpty());
    return whole && collected
        ? rows(0).stream()
            .filter(row -> row.kind() == Place.Kind.REST && row.dimensions().equals(dimensions))
            .findFirst()
        : Optional.empty();
  }

  /// Returns the group where one dimension has a value and the others are taken together.
  public Place at(List<Integer> level, int dimension, Value value) {
    List<Value> dimensions = new ArrayList<>(noValues());
    dimensions.set(dimension, value);
    return groups.find(level, dimensions);
  }

  /// Returns the groups where one dimension has these values as one, with what follows from them.
  public Place together(int dimension, List<Value> values) {
    List<Integer> level = List.of(dimension);
    List<Place> parts = values.stream().map(value -> at(level, dimension, value)).toList();
    return groups.together(Place.Kind.REST, List.of(), noValues(), parts);
  }

  /// Returns the values of a dimension among the shown rows, in print order.
  public List<Value> values(int dimension) {
    Set<Value> values = new LinkedHashSet<>();
    HeldRows held = groups.held(Need.CELLS);
    for (Place row : each(0)) {
      if (values.add(row.dimensions().get(dimension))) {
        held.addValue();
      }
    }
    return List.copyOf(values);
  }

  /// Returns the groups that shown rows make by some dimensions, outermost first. Inside each group
  /// those of the next dimension follow the sort keys at their own level, then their values.
  public List<Place> axis(List<Integer> dimensions) {
    return shown.axis(dimensions);
  }

  /// Returns a formula's value at a group; none at a row of the rest where what it reads does not
  /// follow from the hidden rows.
  public Value value(Formula formula, Place place) {
    return isOpen(formula, place) ? Value.ABSENT : evaluator.value(formula, place);
  }

  /// Returns whether a formula is the growth of something that was not there before, which is no
  /// number.
  public boolean isNew(Formula formula, Place place) {
    return !isOpen(formula, place) && evaluator.isNew(formula, place);
  }

  /// Returns whether a formula has no value at a row of the rest because what it reads does not
  /// follow from the hidden rows. Whatever it made of a value that nobody knows would be a wrong
  /// number.
  public boolean isOpen(Formula formula, Place place) {
    return place.kind() == Place.Kind.REST
        && !groups.isCounted(place)
        && FormulaSlots.ofRow(formula).anyMatch(part -> groups.index().isOpen(part, place));
  }

  /// Returns how a formula comes to its value at a group.
  public FigureTrace trace(Formula formula, Place place) {
    return new Tracing(plan, evaluator).of(formula, place);
  }

  /// Returns whether a condition holds at a group. An absent condition does not.
  public boolean holds(Formula condition, Place place) {
    return !isOpen(condition, place) && evaluator.holds(condition, place);
  }

  private List<Value> noValues() {
    return Collections.nCopies(plan.dimensions().size(), Value.ABSENT);
  }
}
