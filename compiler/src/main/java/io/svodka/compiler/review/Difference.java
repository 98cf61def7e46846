package io.svodka.compiler.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What two revisions answer otherwise at one place.
record Difference(Question question, List<Fact> was, List<Fact> is) {
  Difference {
    was = List.copyOf(was);
    is = List.copyOf(is);
  }

  /// What facts answer.
  record Question(Consequence consequence, String subject, String aspect, String query) {
    static Question of(Fact fact) {
      return new Question(fact.consequence(), fact.subject(), fact.aspect(), fact.query());
    }

    Question under(String name) {
      return new Question(consequence, subject, name, query);
    }
  }

  /// Returns whether there is one at all.
  boolean counts() {
    boolean oneSided = was.isEmpty() || is.isEmpty();
    boolean always =
        Stream.concat(was.stream(), is.stream())
            .anyMatch(fact -> fact.counted() == Fact.Counted.ALWAYS);
    return (!oneSided || always)
        && !words(was, Fact::value).equals(words(is, Fact::value))
        && !words(was, Fact::meaning).equals(words(is, Fact::meaning));
  }

  private static final String WRITTEN = "written";

  /// Returns how an author has written a formula, which is no difference by itself.
  static Fact written(String subject, String definition) {
    String line = definition.strip().replaceAll("\\s+", " ");
    return new Fact(
        Consequence.NUMBERS, subject, WRITTEN, line, "", Fact.Counted.WHERE_BOTH_SAY_IT);
  }

  /// Returns the same with formulas as their authors have written them, where these differ: by
  /// their meaning nobody can tell whether `count()` or a measure of it was written. Otherwise a
  /// measure of rows is told by its aggregate where it no longer is one or has become one: its name
  /// says nothing beside a formula.
  Difference written(List<Fact> before, List<Fact> after) {
    if (!question.aspect().equals("formula")) {
      return this;
    }
    List<Fact> old = definitions(was, before);
    List<Fact> now = definitions(is, after);
    return words(old, Fact::value).equals(words(now, Fact::value))
        ? new Difference(question, aggregates(was, before), aggregates(is, after))
        : new Difference(question, old, now);
  }

  private static List<Fact> definitions(List<Fact> formulas, List<Fact> all) {
    return formulas.stream().map(each -> definition(each, all)).toList();
  }

  private static Fact definition(Fact formula, List<Fact> all) {
    return all.stream()
        .filter(each -> each.subject().equals(formula.subject()))
        .filter(each -> each.aspect().equals(WRITTEN) && each.query().equals(formula.query()))
        .findFirst()
        .map(each -> formula.as(each.value()))
        .orElse(formula);
  }

  private static List<Fact> aggregates(List<Fact> formulas, List<Fact> all) {
    return formulas.stream().map(each -> aggregate(each, all)).toList();
  }

  private static Fact aggregate(Fact formula, List<Fact> all) {
    String measure = "measure " + formula.value();
    return all.stream()
        .filter(each -> each.subject().equals(measure) && each.aspect().equals("formula"))
        .filter(_ -> measure.endsWith(formula.subject().replace("measure ", ".")))
        .findFirst()
        .map(each -> formula.as(each.value()))
        .orElse(formula);
  }

  private static String words(List<Fact> facts, Function<Fact, String> reading) {
    return facts.stream().map(reading).distinct().collect(Collectors.joining("; "));
  }

  /// Of long lists only what comes and goes is told.
  Review.Key key() {
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
