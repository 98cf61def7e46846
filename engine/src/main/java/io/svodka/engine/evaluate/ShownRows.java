package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Decides which rows of a query are shown: `having`, `top` and `limit`.
final class ShownRows {
  private final QueryPlan plan;
  private final AllRows all;
  private final Groups groups;
  private final Evaluator evaluator;
  private final PlaceOrder order;

  /// Many rows in print order, by how many leading dimensions head groups.
  private final Map<Integer, Iterable<Place>> inFiles = new HashMap<>();

  /// Rows in print order, by the same.
  private final Map<Integer, List<Place>> inMemory = new HashMap<>();

  ShownRows(QueryPlan plan, AllRows all, Evaluator evaluator, PlaceOrder order) {
    this.plan = plan;
    this.all = all;
    this.groups = all.groups();
    this.evaluator = evaluator;
    this.order = order;
  }

  /// Returns the rows, all of them in memory.
  List<Place> rows(int grouped) {
    List<Place> known = inMemory.get(grouped);
    if (known != null) {
      return known;
    }
    List<Place> rows = all.isLong() ? ofMany(grouped) : ofFew(grouped);
    inMemory.put(grouped, rows);
    return rows;
  }

  private List<Place> ofFew(int grouped) {
    return limited(order.sorted(passing(), grouped), plan.rules().limits());
  }

  private List<Place> ofMany(int grouped) {
    List<Limit> limits = plan.rules().limits();
    if (!limits.isEmpty() && limits.getFirst() instanceof Limit.Top top) {
      LargestRows largest = new LargestRows(groups, evaluator, order, top);
      return limited(largest.of(this::eachPassing, grouped), limits.subList(1, limits.size()));
    }
    HeldRows held = groups.held(Need.ALL);
    List<Place> rows = new ArrayList<>();
    for (Place row : longRows(grouped)) {
      held.add(new Dataset.Row(0, row.dimensions(), row.components()));
      rows.add(row);
    }
    return limited(rows, limits.stream().dropWhile(Limit.First.class::isInstance).toList());
  }

  private List<Place> limited(List<Place> all, List<Limit> limits) {
    List<Place> rows = all;
    for (Limit limit : limits) {
      rows =
          switch (limit) {
            case Limit.First(var count) -> rows.subList(0, Math.min(count, rows.size()));
            case Limit.Top top -> new TopRows(groups, evaluator, order, top).of(rows);
          };
    }
    return List.copyOf(rows);
  }

  /// Returns whether there are too many shown rows to hold them all in memory.
  boolean isLong() {
    return all.isLong()
        && plan.rules().limits().stream().allMatch(limit -> limit instanceof Limit.First);
  }

  /// Returns the same rows, of many a few at a time.
  Iterable<Place> each(int grouped) {
    return isLong() ? longRows(grouped) : rows(grouped);
  }

  private Iterable<Place> longRows(int grouped) {
    Iterable<Place> sorted =
        inFiles.computeIfAbsent(grouped, _ -> order.sortedInFile(this::eachPassing, grouped));
    int most =
        plan.rules().limits().stream()
            .takeWhile(Limit.First.class::isInstance)
            .mapToInt(limit -> limit instanceof Limit.First(var rows) ? rows : Integer.MAX_VALUE)
            .min()
            .orElse(Integer.MAX_VALUE);
    return () -> StreamSupport.stream(sorted.spliterator(), false).limit(most).iterator();
  }

  private Iterator<Place> eachPassing() {
    return StreamSupport.stream(all.each().spliterator(), false).filter(this::passes).iterator();
  }

  private boolean passes(Place row) {
    return plan.rules().having().stream().allMatch(condition -> evaluator.holds(condition, row));
  }

  /// Returns what rows of the rest stand for, where some figure does not follow from those groups;
  /// nothing where another limit changes the rows too.
  List<HiddenRows> rests() {
    boolean follows = IntStream.range(0, groups.index().width()).allMatch(groups.index()::folds);
    return plan.rules()
        .gathering()
        .filter(_ -> !follows)
        .map(top -> new TopRows(groups, evaluator, order, top).hidden(order.sorted(passing(), 0)))
        .orElse(List.of());
  }

  List<Place> axis(List<Integer> dimensions) {
    List<Integer> level = dimensions.stream().sorted().toList();
    List<Place> places =
        StreamSupport.stream(all.each().spliterator(), false)
            .filter(this::passes)
            .map(row -> groups.find(level, row.dimensions()))
            .distinct()
            .toList();
    return order.along(places, dimensions);
  }

  /// Returns how many rows with figures of the period are in no shown row.
  int hidden() {
    if (plan.rules().having().isEmpty() && plan.rules().limits().isEmpty()) {
      return 0;
    }
    List<Boolean> speaking = plan.speaking();
    if (isLong()) {
      Iterable<Place> shown = plan.rules().limits().isEmpty() ? this::eachPassing : longRows(0);
      return speaking(all.each(), speaking) - speaking(shown, speaking);
    }
    Set<Place> shown = new HashSet<>(rows(0));
    boolean restShown = shown.stream().anyMatch(row -> row.kind() == Place.Kind.REST);
    Predicate<Place> covered = restShown ? this::passes : shown::contains;
    return (int)
        StreamSupport.stream(all.each().spliterator(), false)
            .filter(row -> !covered.test(row) && speaks(row, speaking))
            .count();
  }

  private static int speaking(Iterable<Place> rows, List<Boolean> speaking) {
    int count = 0;
    for (Place row : rows) {
      count += speaks(row, speaking) ? 1 : 0;
    }
    return count;
  }

  /// Whether a row has a figure in the query's own period, not in a comparison only.
  private static boolean speaks(Place row, List<Boolean> speaking) {
    return IntStream.range(0, speaking.size())
        .filter(speaking::get)
        .mapToObj(row.components()::get)
        .anyMatch(v -> v instanceof Value.Decimal(var number) && number.signum() != 0);
  }

  private List<Place> passing() {
    if (plan.rules().having().isEmpty()) {
      return all.list();
    }
    return all.list().stream().filter(this::passes).toList();
  }
}
