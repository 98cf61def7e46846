package io.svodka.engine.query;

import io.svodka.engine.dataset.TimeTable.Stretch;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes the number of the time bucket a row falls into, as a ladder of constants. The buckets of
/// a comparison are numbered like those of the query's own period, which pairs them; between
/// stretches, and after the last one, there is no number.
///
/// @param stretches of one dimension; they do not overlap
record BucketSql(List<Stretch> stretches) {
  private static final int LONGEST_LADDER = 60;
  private static final int STEPS_OF_A_LEAF = 8;

  private record Step(LocalDateTime end, Sql number) {}

  Sql write(FactTime time, RowSql rows, RowScope scope) {
    List<Step> steps = steps();
    Ladder ladder = new Ladder(rows.value(time.at()), time, scope);
    return steps.size() > LONGEST_LADDER ? ladder.tree(steps) : ladder.flat(steps);
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Stretch stretch :
        stretches.stream().sorted(Comparator.comparing(Stretch::start)).toList()) {
      if (!steps.isEmpty() && steps.getLast().end().isBefore(stretch.start())) {
        steps.add(new Step(stretch.start(), Sql.of("null")));
      }
      int number = stretch.marks().getFirst().number();
      steps.add(new Step(stretch.end(), Sql.of(String.valueOf(number))));
    }
    return steps;
  }

  private record Ladder(Sql at, FactTime time, RowScope scope) {
    /// One step after the other.
    Sql flat(List<Step> steps) {
      return Sql.form(
          "case{} end", Sql.join("", steps.stream().map(s -> step(s.end(), s.number())).toList()));
    }

    /// Halves the ladder, so that a row takes few steps.
    Sql tree(List<Step> steps) {
      if (steps.size() <= STEPS_OF_A_LEAF) {
        return flat(steps);
      }
      int middle = steps.size() / 2;
      List<Step> before = steps.subList(0, middle);
      return Sql.form(
          "case{} else {} end",
          step(before.getLast().end(), tree(before)),
          tree(steps.subList(middle, steps.size())));
    }

    private Sql step(LocalDateTime end, Sql number) {
      return Sql.form("\n      when {} < {} then {}", at, time.startOf(end, scope), number);
    }
  }
}
