package io.svodka.compiler.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares what two revisions say at one place.
record PlaceComparison(String place, List<Fact> before, List<Fact> after) {
  /// Facts that answer the same question.
  private record Question(Consequence consequence, String subject, String aspect, String query) {
    static Question of(Fact fact) {
      return new Question(fact.consequence(), fact.subject(), fact.aspect(), fact.query());
    }
  }

  List<Review.Key> changes() {
    if (before.isEmpty() || after.isEmpty()) {
      return whole();
    }
    LocalRenames renames = LocalRenames.between(before, after);
    List<Fact> named = renames.applied(before);
    Map<Question, List<Fact>> old = byQuestion(named);
    Map<Question, List<Fact>> now = byQuestion(after);
    Set<Question> questions = new LinkedHashSet<>(old.keySet());
    questions.addAll(now.keySet());
    List<Review.Key> changes = new ArrayList<>();
    renames
        .subjects()
        .forEach(
            (was, is) -> changes.add(new Review.Key(Consequence.NOTHING, is, "name", was, is)));
    for (Question question : questions) {
      List<Fact> was = old.getOrDefault(question, List.of());
      List<Fact> is = now.getOrDefault(question, List.of());
      if (differ(was, is)) {
        changes.add(key(question, was, is));
      }
    }
    changes.addAll(new ShownFigures(named, after).changes());
    return changes;
  }

  /// A report, delivery or source that comes or goes is one change, not hundreds.
  private List<Review.Key> whole() {
    if (before.isEmpty() && after.isEmpty()) {
      return List.of();
    }
    boolean reaches = place.matches("(report|delivery|alert|role) .*");
    return List.of(
        new Review.Key(
            reaches ? Consequence.RECEIVED : Consequence.NOTHING,
            place,
            after.isEmpty() ? "removed" : "added",
            "",
            ""));
  }

  private static Map<Question, List<Fact>> byQuestion(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.counted() != Fact.Counted.IN_PLACE_OF_ANOTHER)
        .collect(Collectors.groupingBy(Question::of, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean differ(List<Fact> was, List<Fact> is) {
    boolean oneSided = was.isEmpty() || is.isEmpty();
    boolean counts =
        Stream.concat(was.stream(), is.stream())
            .anyMatch(fact -> fact.counted() == Fact.Counted.ALWAYS);
    return (!oneSided || counts)
        && !values(was, Fact::value).equals(values(is, Fact::value))
        && !values(was, Fact::meaning).equals(values(is, Fact::meaning));
  }

  private static String values(List<Fact> facts, Function<Fact, String> reading) {
    return facts.stream().map(reading).distinct().collect(Collectors.joining("; "));
  }

  /// Of long lists only what comes and goes is told.
  private static Review.Key key(Question question, List<Fact> was, List<Fact> is) {
    List<String> old = new ArrayList<>(was.stream().map(Fact::value).distinct().toList());
    List<String> now = new ArrayList<>(is.stream().map(Fact::value).distinct().toList());
    if (old.size() > 1 || now.size() > 1) {
      List<String> kept = old.stream().filter(now::contains).toList();
      boolean reordered = kept.size() == old.size() && kept.size() == now.size();
      if (!reordered) {
        old.removeAll(kept);
        now.removeAll(kept);
      }
    }
    return new Review.Key(
        question.consequence(),
        question.subject(),
        question.aspect(),
        String.join("; ", old),
        String.join("; ", now));
  }
}
