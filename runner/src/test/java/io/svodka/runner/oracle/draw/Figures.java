package io.svodka.runner.oracle.draw;

import io.svodka.runner.oracle.project.Fig;
import io.svodka.runner.oracle.project.Model;
import io.svodka.runner.oracle.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws what a query shows.
///
/// @param dimensions how many the query has
/// @param comparisons their names
record Figures(
    Dice dice, Project project, List<Model> facts, int dimensions, List<String> comparisons) {

  /// @param windows whether the query has a period that windows may end with
  Fig draw(boolean windows) {
    Fig.Ref ref = ref();
    return switch (dice.between(0, 14)) {
      case 0 -> compared(ref);
      case 1 -> comparisons.isEmpty() ? ref : new Fig.Growth(ref, dice.pick(comparisons));
      case 2 -> comparisons.isEmpty() ? ref : new Fig.Change(ref, dice.pick(comparisons));
      case 3 -> new Fig.Share(ref, some());
      case 4 -> new Fig.Total(ref, some());
      case 5 -> dimensions == 0 ? ref : new Fig.Rank(ref, some());
      case 6, 7 -> windows ? window(ref) : ref;
      case 8 -> windows ? perDay(ref) : ref;
      case 9 -> new Fig.Arithmetic('/', ref, ref());
      case 10 -> new Fig.Call("coalesce", List.of(ref, new Fig.Number(BigDecimal.ONE)));
      case 11 ->
          new Fig.Choice(
              new Fig.Test.Compared(">", ref, new Fig.Number(BigDecimal.TWO)),
              ref,
              new Fig.Number(BigDecimal.ZERO));
      default -> ref;
    };
  }

  private Fig.Ref ref() {
    List<Fig.Ref> refs = new ArrayList<>();
    for (Model fact : facts) {
      fact.measures().forEach(measure -> refs.add(new Fig.Ref(fact.name(), measure.name())));
    }
    if (facts.size() > 1) {
      project.measures().forEach(measure -> refs.add(new Fig.Ref("", measure.name())));
    }
    return dice.pick(refs);
  }

  private Fig compared(Fig ref) {
    return comparisons.isEmpty() ? ref : new Fig.At(ref, dice.pick(comparisons));
  }

  private Fig perDay(Fig ref) {
    Fig daily = new Fig.PerDay(ref);
    return dice.chance(30) ? compared(daily) : daily;
  }

  private Fig window(Fig ref) {
    Fig over = new Fig.Over(ref, new Periods(dice).window());
    return dice.chance(30) && !comparisons.isEmpty()
        ? new Fig.At(over, dice.pick(comparisons))
        : over;
  }

  private List<Integer> some() {
    List<Integer> all = IntStream.range(0, dimensions).boxed().toList();
    return dice.chance(50) || all.isEmpty() ? List.of() : dice.some(all, 1);
  }
}
