package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.HeldRows;
import io.svodka.engine.dataset.HeldRows.Need;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Finds what [TopRows] finds among rows that are too many to hold them. Each row is met once: it
/// is among the largest so far, or is added to those that are hidden.
final class LargestRows {
  private final Groups groups;
  private final Evaluator evaluator;
  private final PlaceOrder order;
  private final Limit.Top top;
  private final HeldRows held;
  private final Map<List<Value>, Part> parts = new HashMap<>();

  LargestRows(Groups groups, Evaluator evaluator, PlaceOrder order, Limit.Top top) {
    this.groups = groups;
    this.evaluator = evaluator;
    this.order = order;
    this.top = top;
    this.held = groups.held(Need.LARGEST);
  }

  /// A row with what decides whether it is large.
  private record Sized(Place row, Value amount) {}

  /// Rows of which so many are kept.
  private static final class Part {
    private final PriorityQueue<Sized> kept;
    private final PartFolding hidden;
    private Optional<Place> someHidden = Optional.empty();
    private Place first;

    private Part(Comparator<Sized> smallestFirst, PartFolding hidden, Place first) {
      this.kept = new PriorityQueue<>(smallestFirst);
      this.hidden = hidden;
      this.first = first;
    }
  }

  /// Returns the rows that stay in print order, each part behind the other in the order of the
  /// first row of each, hidden or not.
  List<Place> of(Iterable<Place> rows, int grouped) {
    for (Place row : rows) {
      meet(row, grouped);
    }
    List<Place> kept = new ArrayList<>();
    parts.values().stream()
        .sorted((left, right) -> order.compare(left.first, right.first, grouped))
        .forEach(part -> add(part, grouped, kept));
    return kept;
  }

  private void meet(Place row, int grouped) {
    List<Value> within = top.within().stream().map(row.dimensions()::get).toList();
    Part known = parts.get(within);
    Part part = known == null ? new Part(smallestFirst(), groups.gathering(), row) : known;
    if (known == null) {
      parts.put(within, part);
    } else if (!within.isEmpty() && order.compare(row, part.first, grouped) < 0) {
      part.first = row;
    }
    part.kept.add(new Sized(row, evaluator.value(top.by(), row)));
    if (part.kept.size() > top.rows()) {
      Place smallest = part.kept.remove().row();
      part.hidden.add(smallest);
      part.someHidden = Optional.of(smallest);
    } else {
      held.add(new Dataset.Row(0, row.dimensions(), row.components()));
    }
  }

  private Comparator<Sized> smallestFirst() {
    Comparator<Sized> largestFirst =
        Comparator.comparing(Sized::amount, ValueOrder.descending(ValueOrder.NATURAL));
    return largestFirst
        .thenComparing((left, right) -> order.compare(left.row(), right.row(), 0))
        .reversed();
  }

  private void add(Part part, int grouped, List<Place> kept) {
    kept.addAll(order.sorted(part.kept.stream().map(Sized::row).toList(), grouped));
    part.someHidden
        .filter(_ -> !top.rest().isEmpty())
        .map(like -> TopRows.rest(top, like, part.hidden.together()))
        .ifPresent(kept::add);
  }
}
