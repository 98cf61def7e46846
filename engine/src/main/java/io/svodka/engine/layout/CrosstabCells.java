package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the cells of a crosstab's rows, highlights included.
final class CrosstabCells {
  static final Cell BLANK = new Cell(Value.ABSENT, "", ValueFormat.TEXT, Tone.PLAIN);

  private final CrosstabPlan plan;
  private final QueryResult result;
  private final Cells cells;
  private final LiveSums sums;
  private final List<Place> across;

  /// @param across the columns that are shown
  CrosstabCells(CrosstabPlan plan, QueryResult result, PackContext pack, List<Place> across) {
    this.plan = plan;
    this.result = result;
    this.cells = new Cells(pack);
    this.sums = LiveSums.of(pack, plan.values(), result.plan());
    this.across = across;
  }

  /// Returns a row of figures behind the cells that head it.
  ///
  /// @param row the group of the row, at the level of all heads
  List<Cell> detail(Place row, List<Cell> stubs) {
    return row(row, stubs, Cell.Sum.PART, Cell.Sum.BESIDE);
  }

  /// Returns a row of sums behind the cells that head it.
  ///
  /// @param row the group of the row, at the level of the heads it keeps
  List<Cell> closing(Place row, List<Cell> stubs) {
    return row(row, stubs, Cell.Sum.ABOVE, Cell.Sum.ABOVE);
  }

  private List<Cell> row(Place row, List<Cell> stubs, Cell.Sum met, Cell.Sum total) {
    List<Cell> all = new ArrayList<>(stubs);
    for (Place column : across) {
      all.addAll(sums.marked(values(meeting(row, column)), met));
    }
    if (!plan.totals().rows().isEmpty()) {
      all.addAll(sums.marked(values(row), total));
    }
    return wholeRow(all, row);
  }

  /// Returns the value of a dimension that heads a row.
  Cell head(Place row, int dimension) {
    DimensionPlan head = result.plan().dimensions().get(dimension);
    return cells.dimension(row.dimensions().get(dimension), head.format(), head.missing());
  }

  private Place meeting(Place row, Place column) {
    List<Value> dimensions = new ArrayList<>(row.dimensions());
    column.kept().forEach(i -> dimensions.set(i, column.dimensions().get(i)));
    List<Integer> level =
        Stream.concat(row.kept().stream(), column.kept().stream()).sorted().toList();
    return result.at(level, dimensions);
  }

  private List<Cell> values(Place place) {
    List<Cell> values = new ArrayList<>();
    for (TablePlan.ColumnPlan value : plan.values()) {
      values.add(value(value, place));
    }
    for (TablePlan.HighlightPlan highlight : plan.highlights()) {
      if (!highlight.columns().isEmpty() && result.holds(highlight.when(), place)) {
        highlight
            .columns()
            .forEach(i -> values.set(i, cells.under(values.get(i), highlight.tone())));
      }
    }
    return values;
  }

  private Cell value(TablePlan.ColumnPlan value, Place place) {
    return switch (value.content()) {
      case TablePlan.Content.OfFigure(var figure) -> figure(value, figure, place);
      case TablePlan.Content.OfDimension(var dimension) -> head(place, dimension);
      case TablePlan.Content.RowNumber _ -> BLANK;
    };
  }

  private Cell figure(TablePlan.ColumnPlan value, FigurePlan figure, Place place) {
    return value.mark() == Table.Mark.ICON
        ? cells.change(figure, result, place)
        : cells.figure(figure, result, place);
  }

  private List<Cell> wholeRow(List<Cell> row, Place place) {
    List<Cell> painted = row;
    for (TablePlan.HighlightPlan highlight : plan.highlights()) {
      if (highlight.columns().isEmpty() && result.holds(highlight.when(), place)) {
        painted = painted.stream().map(cell -> cells.under(cell, highlight.tone())).toList();
      }
    }
    return painted;
  }
}
