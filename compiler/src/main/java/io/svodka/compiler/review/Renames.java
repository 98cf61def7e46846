package io.svodka.compiler.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts of a project that say the same under another name.
///
/// @param pairs the new name of each old one
record Renames(Map<String, String> pairs) {
  static Renames between(Map<String, List<Fact>> old, Map<String, List<Fact>> now) {
    Map<String, String> pairs = new LinkedHashMap<>();
    old.forEach(
        (place, facts) -> {
          if (!now.containsKey(place)) {
            now.entrySet().stream()
                .filter(other -> !old.containsKey(other.getKey()))
                .filter(other -> !pairs.containsValue(other.getKey()))
                .filter(other -> kind(other.getKey()).equals(kind(place)))
                .filter(
                    other ->
                        meaning(place, facts).equals(meaning(other.getKey(), other.getValue())))
                .findFirst()
                .ifPresent(other -> pairs.put(place, other.getKey()));
          }
        });
    return new Renames(pairs);
  }

  private static String kind(String place) {
    return place.substring(0, Math.max(0, place.indexOf(' ')));
  }

  /// A part may speak of itself by its name.
  private static List<String> meaning(String place, List<Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                fact.subject().replace(place, "itself")
                    + "|"
                    + fact.aspect()
                    + "|"
                    + fact.meaning())
        .toList();
  }

  String before(String place) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue().equals(place))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(place);
  }
}
