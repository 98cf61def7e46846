package io.svodka.compiler.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells where people look at another figure than before.
///
/// @param causes changed measures; what shows them is not told itself
record ShownFigures(List<Fact> before, List<Fact> after, Causes causes) {
  /// What stands in one place, without what says the same in both revisions or follows from a
  /// measure.
  private record Rest(List<Fact> gone, List<Fact> come) {
    static Rest of(List<Fact> before, List<Fact> after, BiPredicate<Fact, Fact> same) {
      List<Fact> gone = new ArrayList<>();
      List<Fact> come = new ArrayList<>(after);
      for (Fact was : before) {
        come.stream()
            .filter(is -> same.test(was, is))
            .findFirst()
            .ifPresentOrElse(come::remove, () -> gone.add(was));
      }
      return new Rest(gone, come);
    }

    boolean differs() {
      return !gone.isEmpty() && !come.isEmpty();
    }

    Review.Key key(String subject, String aspect, Function<Fact, String> words) {
      return new Review.Key(
          Consequence.NUMBERS, subject, aspect, words(gone, words), words(come, words));
    }

    private static String words(List<Fact> facts, Function<Fact, String> words) {
      return facts.stream().map(words).distinct().collect(Collectors.joining("; "));
    }
  }

  private Rest rest(List<Fact> was, List<Fact> is) {
    Rest other = Rest.of(was, is, ShownFigures::same);
    return Rest.of(other.gone(), other.come(), this::follows);
  }

  private static boolean same(Fact was, Fact is) {
    return (was.query().equals(is.query()) && was.value().equals(is.value()))
        || was.meaning().equals(is.meaning());
  }

  private boolean follows(Fact was, Fact is) {
    return was.query().equals(is.query())
        && !causes
            .of(new Difference(Difference.Question.of(is), List.of(was), List.of(is)))
            .isEmpty();
  }

  List<Review.Key> changes() {
    List<Review.Key> changes = new ArrayList<>();
    List<Fact> gone = new ArrayList<>();
    List<Fact> come = new ArrayList<>();
    for (String place : places()) {
      Rest rest = rest(at(before, place), at(after, place));
      if (rest.differs()) {
        Fact one = rest.come().getFirst();
        changes.add(rest.key(one.subject(), one.aspect(), Fact::value));
      } else {
        gone.addAll(rest.gone());
        come.addAll(rest.come());
      }
    }
    Rest moved = rest(gone, come);
    if (moved.differs()) {
      changes.add(moved.key("figures", "shown", fact -> place(fact) + " = " + fact.value()));
    }
    return changes;
  }

  private Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    shown(before).forEach(fact -> places.add(place(fact)));
    shown(after).forEach(fact -> places.add(place(fact)));
    return places;
  }

  private static List<Fact> at(List<Fact> facts, String place) {
    return shown(facts).stream().filter(fact -> place(fact).equals(place)).toList();
  }

  private static List<Fact> shown(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.counted() == Fact.Counted.IN_PLACE_OF_ANOTHER)
        .toList();
  }

  private static String place(Fact fact) {
    return fact.subject() + ", " + fact.aspect();
  }
}
