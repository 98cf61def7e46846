package io.svodka.engine.layout;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.evaluate.FormulaSlots;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What has to be said about the periods behind the figures of a table.
record TimeNotes(PackContext pack) {

  List<String> of(TablePlan table, QueryResult result) {
    List<String> notes = new ArrayList<>(unequal(table, result));
    List<String> noSums =
        table.columns().stream()
            .filter(column -> isNoSum(column, result.plan()))
            .map(ColumnPlan::label)
            .toList();
    boolean follow = !table.total().isEmpty() && !result.times().table().calendar().isEmpty();
    if (follow && !noSums.isEmpty()) {
      notes.add(pack.language().notSummed(noSums));
    }
    return notes;
  }

  /// Returns a note for each comparison whose period differs in length from the query's own.
  private List<String> unequal(TablePlan table, QueryResult result) {
    QueryTimes times = result.times();
    Period own = times.period();
    return table.columns().stream()
        .flatMap(
            column ->
                column.content() instanceof Content.OfFigure(var figure)
                    ? Stream.of(figure.formula())
                    : Stream.<Formula>empty())
        .filter(formula -> !FormulaSlots.countsDays(formula))
        .flatMap(formula -> FormulaSlots.read(formula).stream())
        .map(result.plan().time().slots()::get)
        .filter(slot -> slot.range() > 0 && !slot.isWindowed())
        .map(slot -> times.comparisons().get(slot.range() - 1))
        .distinct()
        .filter(other -> other.days() != own.days())
        .map(other -> pack.language().unequal(name(own), own.days(), name(other), other.days()))
        .toList();
  }

  private String name(Period period) {
    return pack.periods().within(period, GrammaticalCase.NOMINATIVE);
  }

  /// Whether the total of a column is the end of a period, or a window that overlaps with others.
  private static boolean isNoSum(ColumnPlan column, QueryPlan query) {
    return column.content() instanceof Content.OfFigure(var figure)
        && figure.formula() instanceof Formula.Component(var fact, var component, var slot)
        && switch (query.facts().get(fact).components().get(component).aggregate()) {
          case Aggregate.AtEdge _ -> true;
          // Has a note of its own.
          case Aggregate.CountDistinct _ -> false;
          case Aggregate.CountRows _,
              Aggregate.CountPresent _,
              Aggregate.Sum _,
              Aggregate.SumDistinct _,
              Aggregate.Least _,
              Aggregate.Greatest _,
              Aggregate.Median _,
              Aggregate.Percentile _,
              Aggregate.First _,
              Aggregate.Last _,
              Aggregate.EdgeDay _ ->
              query.time().slots().get(slot).isWindowed();
        };
  }
}
