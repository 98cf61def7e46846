package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NOTHING;
import static io.svodka.compiler.review.Consequence.NUMBERS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The differences of measures and dimensions from which others of a report follow.
///
/// @param measures those that make other numbers
/// @param looks other labels and formats
/// @param made which measures each measure is made of
record Causes(List<Difference> measures, List<Difference> looks, Map<String, Set<String>> made) {
  Causes {
    measures = List.copyOf(measures);
    looks = List.copyOf(looks);
    made = Map.copyOf(made);
  }

  static Causes among(List<Difference> differences, List<Fact> after) {
    return new Causes(
        differences.stream().filter(Causes::isOfNumbers).toList(),
        differences.stream().filter(Causes::isOfLooks).toList(),
        MeasureNames.parts(after));
  }

  /// A measure made of one that changed has not changed itself.
  private static boolean isOfNumbers(Difference difference) {
    String aspect = difference.question().aspect();
    return difference.question().consequence() == NUMBERS
        && difference.question().subject().startsWith("measure ")
        && (aspect.equals("unit")
            || (aspect.equals("formula") && !told(difference.was()).equals(told(difference.is()))));
  }

  private static boolean isOfLooks(Difference difference) {
    String aspect = difference.question().aspect();
    return difference.question().consequence() == LOOKS
        && difference.question().subject().matches("(measure|dimension) .*")
        && (aspect.equals("label") || aspect.equals("format"))
        && difference.was().size() == 1
        && difference.is().size() == 1
        && !difference.was().getFirst().value().isEmpty();
  }

  private static List<String> told(List<Fact> facts) {
    return facts.stream().map(Fact::told).distinct().toList();
  }

  /// Returns those from which alone a difference follows; none where something else differs too.
  Set<Review.Key> of(Difference difference) {
    if (Stream.concat(measures.stream(), looks.stream()).anyMatch(difference::equals)) {
      return Set.of();
    }
    Set<Review.Key> causes = new LinkedHashSet<>(measures(difference.is()));
    if (difference.question().consequence() == LOOKS) {
      looks.stream()
          .filter(look -> difference.was().stream().anyMatch(fact -> shows(fact, look)))
          .forEach(look -> causes.add(look.key()));
    }
    return follows(difference) ? causes : Set.of();
  }

  private boolean follows(Difference difference) {
    List<Difference> changed = new ArrayList<>(units());
    if (difference.question().consequence() == LOOKS) {
      changed.addAll(looks);
    }
    return told(difference.was()).stream()
        .map(text -> applied(text, changed))
        .toList()
        .equals(told(difference.is()));
  }

  private List<Difference> units() {
    return measures.stream().filter(each -> each.question().aspect().equals("unit")).toList();
  }

  private static boolean shows(Fact fact, Difference look) {
    String old = look.was().getFirst().value();
    return fact.value().contains(old) || fact.aspect().contains(old);
  }

  private static String applied(String text, List<Difference> changed) {
    String now = text;
    for (Difference each : changed) {
      now = now.replace(each.was().getFirst().value(), each.is().getFirst().value());
    }
    return now;
  }

  /// Returns what something that is called by a label is called now.
  String renamed(String aspect) {
    return applied(
        aspect, looks.stream().filter(each -> each.question().aspect().equals("label")).toList());
  }

  private List<Review.Key> measures(List<Fact> facts) {
    Set<String> reached = MeasureNames.reached(String.join("; ", told(facts)), made);
    return measures.stream()
        .filter(each -> reached.contains(each.question().subject()))
        .map(Difference::key)
        .toList();
  }

  /// Figures of a text are told by the text that holds them.
  private static boolean isPlace(Fact fact) {
    boolean heldByText = fact.aspect().equals("figures") && !fact.subject().startsWith("section ");
    return !fact.subject().startsWith("measure ") && !fact.aspect().equals("shows") && !heldByText;
  }

  /// Returns where measures that make other numbers are used.
  Map<Review.Key, Set<Part>> uses(List<Fact> after) {
    Map<Review.Key, Set<Part>> uses = new LinkedHashMap<>();
    after.stream()
        .filter(fact -> fact.consequence() != NOTHING)
        .filter(Causes::isPlace)
        .forEach(
            fact ->
                measures(List.of(fact))
                    .forEach(
                        key ->
                            uses.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                                .add(Part.of(fact.subject(), fact.aspect()))));
    return uses;
  }
}
