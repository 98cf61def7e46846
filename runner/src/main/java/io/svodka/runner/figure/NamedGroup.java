package io.svodka.runner.figure;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the group of a query that values of dimensions name.
record NamedGroup(QueryResult result) {

  Place find(Map<String, String> group) {
    QueryPlan query = result.plan();
    List<Integer> kept = new ArrayList<>();
    List<Value> dimensions =
        new ArrayList<>(Collections.nCopies(query.dimensions().size(), Value.ABSENT));
    group.forEach(
        (name, text) -> {
          int index = dimension(name);
          kept.add(index);
          dimensions.set(index, value(index, text));
        });
    Collections.sort(kept);
    return query.levels().contains(kept)
        ? result.at(kept, dimensions)
        : onlyRow(kept, dimensions).orElseThrow(() -> noLevel(query));
  }

  /// Returns the only shown row with these values: the others follow from them.
  private Optional<Place> onlyRow(List<Integer> kept, List<Value> dimensions) {
    List<Place> rows =
        result.rows(0).stream()
            .filter(row -> row.kind() == Place.Kind.GROUP)
            .filter(
                row ->
                    kept.stream().allMatch(i -> row.dimensions().get(i).equals(dimensions.get(i))))
            .toList();
    return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
  }

  private int dimension(String name) {
    List<String> names = result.plan().dimensions().stream().map(DimensionPlan::name).toList();
    int found = names.indexOf(name);
    if (found < 0) {
      throw new RunFailure.Setup(
          "SV9439",
          "query `" + result.plan().name().name() + "` is not grouped by `" + name + "`",
          names.isEmpty() ? "it is not grouped at all" : "it is by: " + String.join(", ", names),
          null);
    }
    return found;
  }

  private Value value(int dimension, String text) {
    List<Value> known = result.values(dimension);
    return known.stream()
        .filter(value -> isMeant(value, text))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9440",
                    "there is no row `" + text + "`",
                    "there are: "
                        + known.stream().map(PlainText::of).collect(Collectors.joining(", ")),
                    null));
  }

  private static boolean isMeant(Value value, String text) {
    boolean isStart =
        value instanceof Value.Bucket && text.length() >= 4 && PlainText.of(value).startsWith(text);
    return isStart || PlainText.of(value).equals(text);
  }

  private static RunFailure noLevel(QueryPlan query) {
    String levels =
        query.levels().stream()
            .map(
                level ->
                    level.isEmpty()
                        ? "nothing for the grand total"
                        : level.stream()
                            .map(i -> query.dimensions().get(i).name())
                            .collect(Collectors.joining(" and ")))
            .collect(Collectors.joining("; "));
    return new RunFailure.Setup(
        "SV9441",
        "the report makes no figure for this choice of dimensions",
        "name " + levels,
        null);
  }
}
