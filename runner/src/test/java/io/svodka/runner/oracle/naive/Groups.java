package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Term;
import io.svodka.runner.oracle.project.When;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the groups of the finest level that a query has.
///
/// @param uses the aggregates that are asked for, in their ranges
/// @param recipient conditions that say whose values are listed without data
record Groups(
    Project project, Query query, Answer answer, Set<FigureWalk.Use> uses, List<Cond> recipient) {

  List<Place> finest() {
    Set<Map<Integer, Value>> attributes = completed(withData());
    List<Place> places = new ArrayList<>();
    for (Map<Integer, Value> group : attributes) {
      for (Map<Integer, Value> bucket : buckets()) {
        Map<Integer, Value> all = new TreeMap<>(group);
        all.putAll(bucket);
        places.add(Place.of(all));
      }
    }
    return places;
  }

  private List<Map<Integer, Value>> buckets() {
    if (answer.cuts().axes().isEmpty()) {
      return List.of(Map.of());
    }
    List<Map<Integer, Value>> buckets = new ArrayList<>();
    for (Cuts.Piece piece : answer.cuts().printed()) {
      Map<Integer, Value> numbers = new TreeMap<>();
      piece.numbers().forEach((axis, number) -> numbers.put(axis, Value.of(number)));
      buckets.add(numbers);
    }
    return buckets;
  }

  private Set<Map<Integer, Value>> withData() {
    Set<Map<Integer, Value>> found = new LinkedHashSet<>();
    Set<Answer.Slot> slots = new LinkedHashSet<>(Set.of(Answer.Slot.OWN));
    for (FigureWalk.Use use : uses) {
      slots.add(use.slot());
      slots.add(new Answer.Slot(use.slot().comparison(), new When.Window.None()));
      slots.add(new Answer.Slot(Cuts.OWN, use.slot().window()));
    }
    for (FigureWalk.Use use : uses) {
      for (Facts.Hit hit : answer.facts().of(use.key())) {
        if (slots.stream().anyMatch(slot -> counts(hit, slot))) {
          found.add(hit.attributes());
        }
      }
    }
    if (attributes().isEmpty()) {
      found.add(Map.of());
    }
    return found;
  }

  /// Whether a row counts in some row of the query.
  private boolean counts(Facts.Hit hit, Answer.Slot slot) {
    return slot.window() instanceof When.Window.None
        ? answer.isIn(hit, Map.of(), slot)
        : buckets().stream().anyMatch(bucket -> answer.isIn(hit, bucket, slot));
  }

  private List<Integer> attributes() {
    return IntStream.range(0, query.by().size())
        .filter(i -> query.by().get(i) instanceof Query.By.Attribute)
        .boxed()
        .toList();
  }

  private Set<Map<Integer, Value>> completed(Set<Map<Integer, Value>> found) {
    List<Integer> empty = query.marks().empty();
    if (empty.isEmpty()) {
      return found;
    }
    Set<Map<Integer, Value>> others = new LinkedHashSet<>();
    for (Map<Integer, Value> group : found) {
      Map<Integer, Value> rest = new TreeMap<>(group);
      rest.keySet().removeAll(empty);
      others.add(rest);
    }
    if (attributes().size() == empty.size()) {
      others.add(Map.of());
    }
    Set<Map<Integer, Value>> all = new LinkedHashSet<>(found);
    for (int place : empty) {
      others = crossed(others, place);
    }
    all.addAll(others);
    return all;
  }

  private Set<Map<Integer, Value>> crossed(Set<Map<Integer, Value>> groups, int place) {
    Set<Map<Integer, Value>> longer = new LinkedHashSet<>();
    for (Map<Integer, Value> group : groups) {
      for (Value value : values(place)) {
        Map<Integer, Value> with = new TreeMap<>(group);
        with.put(place, value);
        longer.add(with);
      }
    }
    return longer;
  }

  /// Returns the values that a dimension has in its own model, as far as the query lets them in.
  private Set<Value> values(int place) {
    Query.By.Attribute by = (Query.By.Attribute) query.by().get(place);
    Model fact = uses.iterator().next().key().model();
    Term.Named named = Facts.named(fact, by.path(), by.name());
    Model owner = project.behind(fact, named.path());
    Set<Value> values = new LinkedHashSet<>();
    for (Row row : Row.of(project, owner)) {
      boolean passes =
          Stream.concat(query.where().stream(), recipient.stream())
              .flatMap(Groups::parts)
              .map(cond -> Moved.to(cond, named.path()))
              .flatMap(Optional::stream)
              .allMatch(cond -> Terms.holds(cond, row));
      Value value = Numbers.plain(row.value(new Term.Named("", named.name(), named.kind())));
      if (passes && !value.equals(Value.ABSENT)) {
        values.add(value);
      }
    }
    return values;
  }

  private static Stream<Cond> parts(Cond cond) {
    return cond instanceof Cond.Both(var left, var right)
        ? Stream.concat(parts(left), parts(right))
        : Stream.of(cond);
  }

  /// Returns the aggregates of figures.
  static Set<FigureWalk.Use> uses(FigureWalk walk, Query query) {
    Set<FigureWalk.Use> uses = new LinkedHashSet<>();
    query.show().forEach(item -> uses.addAll(walk.uses(item.figure())));
    query.rules().having().stream()
        .flatMap(FigureWalk::parts)
        .forEach((Fig fig) -> uses.addAll(walk.uses(fig)));
    return uses;
  }
}
