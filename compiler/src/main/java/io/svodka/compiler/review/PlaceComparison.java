package io.svodka.compiler.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares what two revisions say at one place.
///
/// @param renames what is called otherwise within the place
/// @param before under the new names
record PlaceComparison(String place, LocalRenames renames, List<Fact> before, List<Fact> after) {
  static PlaceComparison of(String place, List<Fact> before, List<Fact> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return new PlaceComparison(place, new LocalRenames(Map.of()), before, after);
    }
    LocalRenames renames = LocalRenames.between(before, after);
    return new PlaceComparison(place, renames, renames.applied(before), after);
  }

  /// Returns what may follow from the measures and dimensions of the place.
  Causes causes() {
    return Causes.among(differences(), after);
  }

  /// Returns each change with the parts of the place that show it.
  ///
  /// @param causes from which others follow, which are not told themselves
  Map<Review.Key, Set<Part>> changes(Causes causes) {
    if (before.isEmpty() || after.isEmpty()) {
      return whole();
    }
    Map<Review.Key, Set<Part>> changes = new LinkedHashMap<>();
    renames
        .subjects()
        .forEach(
            (was, is) -> add(changes, new Review.Key(Consequence.NOTHING, is, "name", was, is)));
    for (Difference difference : joined(causes)) {
      Set<Review.Key> from = causes.of(difference);
      if (from.isEmpty()) {
        add(changes, difference.key());
      }
      from.forEach(key -> add(changes, key).add(part(difference.question())));
    }
    new ShownFigures(before, after, causes).changes().forEach(key -> add(changes, key));
    causes.uses(after).forEach((key, parts) -> add(changes, key).addAll(parts));
    return changes;
  }

  private static Part part(Difference.Question question) {
    return question.subject().startsWith("measure ")
        ? Part.of(question.subject(), "")
        : Part.of(question.subject(), question.aspect());
  }

  private static Set<Part> add(Map<Review.Key, Set<Part>> changes, Review.Key key) {
    return changes.computeIfAbsent(key, _ -> new LinkedHashSet<>());
  }

  /// A report, delivery or source that comes or goes is one change, not hundreds.
  private Map<Review.Key, Set<Part>> whole() {
    if (before.isEmpty() && after.isEmpty()) {
      return Map.of();
    }
    boolean reaches = place.matches("(report|delivery|alert|role) .*");
    return Map.of(
        new Review.Key(
            reaches ? Consequence.RECEIVED : Consequence.NOTHING,
            place,
            after.isEmpty() ? "removed" : "added",
            "",
            ""),
        Set.of());
  }

  private List<Difference> differences() {
    Map<Difference.Question, List<Fact>> old = byQuestion(before);
    Map<Difference.Question, List<Fact>> now = byQuestion(after);
    Set<Difference.Question> questions = new LinkedHashSet<>(old.keySet());
    questions.addAll(now.keySet());
    return questions.stream()
        .map(
            each ->
                new Difference(
                    each, old.getOrDefault(each, List.of()), now.getOrDefault(each, List.of())))
        .filter(Difference::counts)
        .map(each -> each.written(before, after))
        .toList();
  }

  /// A column whose label changed is still the same column.
  private List<Difference> joined(Causes causes) {
    Map<Difference.Question, Difference> all = new LinkedHashMap<>();
    differences().forEach(each -> all.put(each.question(), each));
    for (Difference gone : List.copyOf(all.values())) {
      Difference.Question name = gone.question().under(causes.renamed(gone.question().aspect()));
      Difference come = all.getOrDefault(name, gone);
      if (gone.is().isEmpty() && come.was().isEmpty()) {
        all.remove(gone.question());
        all.put(name, new Difference(name, gone.was(), come.is()));
      }
    }
    return new ArrayList<>(all.values());
  }

  private static Map<Difference.Question, List<Fact>> byQuestion(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.counted() != Fact.Counted.IN_PLACE_OF_ANOTHER)
        .collect(
            Collectors.groupingBy(
                Difference.Question::of, LinkedHashMap::new, Collectors.toList()));
  }
}
