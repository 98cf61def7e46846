package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Query;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The order in which groups are printed.
///
/// @param declared labels of maps and bands by place in `by`
record Order(Query query, Answer answer, Map<Integer, Model.Shape> declared) {

  /// Returns groups with those of the same outer groups together: outer groups first, each by the
  /// sort keys at its own level, then by its values.
  ///
  /// @param outer levels that stay together, outermost first
  List<Place> sorted(List<Place> places, List<List<Integer>> outer) {
    return places.stream().sorted(comparator(outer)).toList();
  }

  private Comparator<Place> comparator(List<List<Integer>> outer) {
    Comparator<Place> order = (_, _) -> 0;
    List<Integer> done = new ArrayList<>();
    for (List<Integer> level : outer) {
      order = order.thenComparing(keys(level));
      for (int place : level) {
        if (!done.contains(place)) {
          order = order.thenComparing(dimension(place));
          done.add(place);
        }
      }
    }
    return order;
  }

  private Comparator<Place> keys(List<Integer> level) {
    Comparator<Place> order = (_, _) -> 0;
    for (Query.Sort sort : query.rules().sort()) {
      order =
          order.thenComparing(
              switch (sort) {
                case Query.Sort.ByDimension(var place, var direction) ->
                    level.contains(place)
                        ? turned(value -> atLevel(value, level, place), values(place), direction)
                        : (_, _) -> 0;
                case Query.Sort.ByItem(var item, var direction) ->
                    turned(
                        place -> answer.value(query.show().get(item).figure(), place.above(level)),
                        Numbers.ORDER,
                        direction);
              });
    }
    return order;
  }

  private static Value atLevel(Place place, List<Integer> level, int dimension) {
    return level.contains(dimension)
        ? place.kept().getOrDefault(dimension, Value.ABSENT)
        : Value.ABSENT;
  }

  /// Missing values are last in either direction.
  private static Comparator<Place> turned(
      java.util.function.Function<Place, Value> value,
      Comparator<Value> order,
      Query.Direction direction) {
    Map<Place, Value> known = new HashMap<>();
    return (left, right) -> {
      Value a = known.computeIfAbsent(left, value);
      Value b = known.computeIfAbsent(right, value);
      boolean missing = a.equals(Value.ABSENT) || b.equals(Value.ABSENT);
      return missing || direction == Query.Direction.ASCENDING
          ? order.compare(a, b)
          : order.compare(b, a);
    };
  }

  private Comparator<Place> dimension(int place) {
    return Comparator.comparing(
        each -> each.kept().getOrDefault(place, Value.ABSENT), values(place));
  }

  private Comparator<Value> values(int place) {
    List<String> labels = labels(declared.get(place));
    Collator dictionary = Collator.getInstance(Locale.ENGLISH);
    return (left, right) -> {
      if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
        int byLabel = Integer.compare(rank(labels, a), rank(labels, b));
        int byWord = byLabel != 0 ? byLabel : dictionary.compare(a, b);
        return byWord != 0 ? byWord : a.compareTo(b);
      }
      return Numbers.ORDER.compare(left, right);
    };
  }

  private static int rank(List<String> labels, String text) {
    return labels.contains(text) ? labels.indexOf(text) : labels.size();
  }

  private static List<String> labels(Model.@org.jspecify.annotations.Nullable Shape shape) {
    List<String> labels = new ArrayList<>();
    switch (shape) {
      case null -> {}
      case Model.Shape.Plain _ -> {}
      case Model.Shape.Mapped(_, var cases, var otherwise) -> {
        cases.forEach(each -> labels.add(each.label()));
        labels.add(otherwise);
      }
      case Model.Shape.Banded(_, var bounds, var otherwise) -> {
        bounds.forEach(each -> labels.add(each.label()));
        labels.add(otherwise);
      }
    }
    return labels;
  }

  /// Returns the levels of the first dimensions: of one, of two, up to all.
  static List<List<Integer>> prefixes(int groups, int all) {
    List<List<Integer>> levels = new ArrayList<>();
    for (int count = 1; count <= groups; count++) {
      levels.add(IntStream.range(0, count).boxed().toList());
    }
    levels.add(IntStream.range(0, all).boxed().toList());
    return levels;
  }
}
