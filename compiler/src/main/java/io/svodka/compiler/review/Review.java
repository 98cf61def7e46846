package io.svodka.compiler.review;

import io.svodka.model.plan.ProjectPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one revision of a project changes against another.
///
/// @param changes the gravest first
public record Review(List<Change> changes) {
  private static final String REPORT = "report ";

  public Review {
    changes = List.copyOf(changes);
  }

  /// Compares two projects.
  public static Review between(ProjectPlan before, ProjectPlan after) {
    Map<String, List<Fact>> old = new ProjectFacts(before).of();
    Map<String, List<Fact>> now = new ProjectFacts(after).of();
    Renames renames = Renames.between(old, now);
    Map<Key, Map<String, Set<Part>>> found = new LinkedHashMap<>();
    renames.pairs().forEach((from, to) -> found.put(renamed(from, to), Map.of(to, Set.of())));
    Map<String, PlaceComparison> comparisons = new LinkedHashMap<>();
    Set<String> places = new LinkedHashSet<>(now.keySet());
    old.keySet().stream().filter(place -> !renames.pairs().containsKey(place)).forEach(places::add);
    for (String place : places) {
      String was = renames.before(place);
      comparisons.put(
          place,
          PlaceComparison.of(
              place, old.getOrDefault(was, List.of()), now.getOrDefault(place, List.of())));
    }
    comparisons.forEach(
        (place, comparison) ->
            comparison
                .changes(comparisons.getOrDefault(measuredIn(comparison), comparison).causes())
                .forEach(
                    (key, parts) ->
                        found.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(place, parts)));
    Uses uses = new Uses(after);
    List<Change> changes = new ArrayList<>();
    found.forEach((key, where) -> changes.add(key.change(uses.of(where))));
    changes.sort(Comparator.comparing(Change::consequence));
    return new Review(changes);
  }

  /// Texts of a delivery show measures of its report.
  private static String measuredIn(PlaceComparison comparison) {
    return comparison.after().stream()
        .filter(fact -> fact.subject().equals("delivery") && fact.aspect().equals("report"))
        .map(fact -> REPORT + fact.value())
        .findFirst()
        .orElse(comparison.place());
  }

  private static Key renamed(String from, String to) {
    return new Key(Consequence.NOTHING, to, "name", from, to);
  }

  /// A difference without the places that show it.
  record Key(Consequence consequence, String subject, String aspect, String before, String after) {
    Change change(List<Touch> touched) {
      return new Change(consequence, subject, aspect, before, after, touched);
    }
  }

  /// Returns the changes of one gravity.
  public List<Change> of(Consequence consequence) {
    return changes.stream().filter(each -> each.consequence() == consequence).toList();
  }

  /// Returns the names of the reports whose figures or pages may differ.
  public Set<String> reports() {
    return changes.stream()
        .filter(each -> each.consequence() != Consequence.NOTHING)
        .flatMap(each -> each.places().stream())
        .filter(place -> place.startsWith(REPORT))
        .map(place -> place.substring(REPORT.length()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
