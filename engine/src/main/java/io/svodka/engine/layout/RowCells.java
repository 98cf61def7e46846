package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.ColumnPlan;
import io.svodka.model.plan.TablePlan.Content;
import io.svodka.model.plan.TablePlan.HighlightPlan;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;

/// Makes the cells of a table's rows, highlights included.
final class RowCells {
  private static final Cell BLANK = new Cell(Value.ABSENT, "", ValueFormat.TEXT, Tone.PLAIN);

  private final TablePlan table;
  private final QueryResult result;
  private final Cells cells;
  private final LiveSums sums;

  RowCells(TablePlan table, QueryResult result, PackContext pack) {
    this.table = table;
    this.result = result;
    this.cells = new Cells(pack);
    this.sums = LiveSums.of(pack, table.columns(), result.plan());
  }

  List<Cell> detail(Place place, int number) {
    List<Cell> row = new ArrayList<>();
    for (ColumnPlan column : table.columns()) {
      row.add(
          switch (column.content()) {
            case Content.OfDimension(var index) -> dimension(place, index);
            case Content.OfFigure(var figure) -> figure(column, figure, place);
            case Content.RowNumber _ -> number(number);
          });
    }
    return sums.marked(highlighted(row, place), Cell.Sum.PART);
  }

  /// Returns the cells of a subtotal or total; the first one holds the label.
  List<Cell> closing(Place place, String label) {
    List<Cell> row = new ArrayList<>();
    for (ColumnPlan column : table.columns()) {
      row.add(
          switch (column.content()) {
            case Content.OfFigure(var figure) -> figure(column, figure, place);
            case Content.OfDimension _, Content.RowNumber _ -> BLANK;
          });
    }
    List<Cell> summed = new ArrayList<>(sums.marked(row, Cell.Sum.ABOVE));
    summed.set(0, Cell.text(label));
    return highlighted(summed, place);
  }

  private Cell dimension(Place place, int index) {
    DimensionPlan plan = result.plan().dimensions().get(index);
    Value value = place.dimensions().get(index);
    boolean blank = place.kind() == Place.Kind.REST && !place.kept().contains(index);
    return blank && value instanceof Value.Absent
        ? BLANK
        : cells.dimension(value, plan.format(), plan.missing());
  }

  private Cell figure(ColumnPlan column, FigurePlan figure, Place place) {
    return column.mark() == Table.Mark.ICON
        ? cells.change(figure, result, place)
        : cells.figure(figure, result, place);
  }

  private static Cell number(int number) {
    return new Cell(Value.of(number), Integer.toString(number), ValueFormat.WHOLE, Tone.MUTED);
  }

  private List<Cell> highlighted(List<Cell> row, Place place) {
    for (HighlightPlan highlight : table.highlights()) {
      if (result.holds(highlight.when(), place)) {
        for (int i = 0; i < row.size(); i++) {
          if (highlight.columns().isEmpty() || highlight.columns().contains(i)) {
            row.set(i, cells.under(row.get(i), highlight.tone()));
          }
        }
      }
    }
    return row;
  }
}
