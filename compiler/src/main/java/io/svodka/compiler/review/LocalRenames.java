package io.svodka.compiler.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Queries, measures, dimensions and parameters of one report that mean the same under another
/// name.
///
/// @param subjects the new subject of each old one, such as `query goods` for `query by_product`
record LocalRenames(Map<String, String> subjects) {
  private static final Pattern NAMED =
      Pattern.compile("(query|measure|dimension|parameter|model) (\\S+)");

  static LocalRenames between(List<Fact> before, List<Fact> after) {
    Set<String> gone = named(before);
    Set<String> come = named(after);
    Set<String> stayed = new LinkedHashSet<>(gone);
    stayed.retainAll(come);
    gone.removeAll(stayed);
    come.removeAll(stayed);
    Map<String, String> subjects = new LinkedHashMap<>();
    for (String old : gone) {
      come.stream()
          .filter(now -> kind(now).equals(kind(old)))
          .filter(now -> !subjects.containsValue(now))
          .filter(now -> meaning(old, before).equals(meaning(now, after)))
          .findFirst()
          .ifPresent(now -> subjects.put(old, now));
    }
    return new LocalRenames(subjects);
  }

  private static Set<String> named(List<Fact> facts) {
    return facts.stream()
        .map(Fact::subject)
        .filter(subject -> NAMED.matcher(subject).matches())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String kind(String subject) {
    return subject.substring(0, subject.indexOf(' '));
  }

  private static String name(String subject) {
    return subject.substring(subject.indexOf(' ') + 1);
  }

  private static List<String> meaning(String subject, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.subject().equals(subject))
        .filter(fact -> fact.consequence() == Consequence.NUMBERS)
        .map(fact -> fact.aspect() + "|" + fact.meaning())
        .toList();
  }

  /// Returns facts of the old revision under the new names.
  List<Fact> applied(List<Fact> before) {
    List<Fact> renamed = before;
    for (Map.Entry<String, String> pair : subjects.entrySet()) {
      Pattern old =
          Pattern.compile(
              "(?<![\\p{L}\\p{Nd}_])"
                  + Pattern.quote(name(pair.getKey()))
                  + "(?![\\p{L}\\p{Nd}_])");
      String now = Matcher.quoteReplacement(name(pair.getValue()));
      renamed =
          renamed.stream()
              .map(
                  fact ->
                      new Fact(
                          fact.consequence(),
                          old.matcher(fact.subject()).replaceAll(now),
                          old.matcher(fact.aspect()).replaceAll(now),
                          fact.aspect().equals("label")
                              ? fact.value()
                              : old.matcher(fact.value()).replaceAll(now),
                          fact.meaning(),
                          fact.counted(),
                          old.matcher(fact.query()).replaceAll(now),
                          old.matcher(fact.told()).replaceAll(now)))
              .toList();
    }
    return renamed;
  }
}
