package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Head;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The columns of a crosstab and what stands over them. A single value is named by its column and
/// needs no line of its own.
final class CrosstabColumns {
  private final CrosstabPlan plan;
  private final QueryResult result;
  private final PackContext pack;
  private final List<Place> across;
  private final List<Integer> dimensions;

  CrosstabColumns(CrosstabPlan plan, QueryResult result, PackContext pack, List<Place> across) {
    this.plan = plan;
    this.result = result;
    this.pack = pack;
    this.across = across;
    this.dimensions = plan.axes().columns();
  }

  /// @param sums label of the sums of the rows; empty without them
  List<Table.Column> columns(String sums) {
    List<Table.Column> columns = new ArrayList<>();
    plan.axes().rows().forEach(head -> columns.add(stub(head)));
    for (Place column : across) {
      String path = name(column);
      plan.values().forEach(value -> columns.add(column(value, path, innermost(column))));
    }
    if (!sums.isEmpty()) {
      plan.values().forEach(value -> columns.add(column(unmeasured(value), "total", sums)));
    }
    return columns;
  }

  /// Sums are no part of what marks compare: they would outweigh every cell.
  private static TablePlan.ColumnPlan unmeasured(TablePlan.ColumnPlan value) {
    return switch (value.mark()) {
      case HEAT, SCALE, BAR -> value.marked(Table.Mark.NONE);
      case NONE, ICON -> value;
    };
  }

  Table.Heads heads(String sums) {
    int stubs = plan.axes().rows().size();
    int lines = isSingle() ? dimensions.size() - 1 : dimensions.size();
    List<List<Head>> rows = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<Head> row = new ArrayList<>();
      row.add(new Head("", stubs));
      over(line, row);
      if (!sums.isEmpty()) {
        String label = line == 0 && !isSingle() ? sums : "";
        row.add(new Head(label, plan.values().size()));
      }
      rows.add(row);
    }
    return new Table.Heads(stubs, rows);
  }

  /// Returns the values that head a column, in words.
  String name(Place column) {
    return dimensions.stream().map(i -> shown(column, i)).collect(Collectors.joining(" · "));
  }

  /// Adds one head for each run of columns that agree on all dimensions down to this line.
  private void over(int line, List<Head> row) {
    int run = 0;
    for (int i = 0; i < across.size(); i++) {
      run++;
      boolean ends = i + 1 == across.size() || !agree(across.get(i), across.get(i + 1), line);
      if (ends) {
        String label = shown(across.get(i), dimensions.get(line));
        row.add(new Head(label, run * plan.values().size()));
        run = 0;
      }
    }
  }

  private boolean agree(Place left, Place right, int line) {
    return dimensions.subList(0, line + 1).stream()
        .allMatch(i -> left.dimensions().get(i).equals(right.dimensions().get(i)));
  }

  private boolean isSingle() {
    return plan.values().size() == 1;
  }

  private String innermost(Place column) {
    return dimensions.isEmpty() ? "" : shown(column, dimensions.getLast());
  }

  private String shown(Place column, int dimension) {
    DimensionPlan head = result.plan().dimensions().get(dimension);
    Value value = column.dimensions().get(dimension);
    return value instanceof Value.Bucket(var period)
        ? pack.periods().narrow(period)
        : new Cells(pack).dimension(value, head.format(), head.missing()).shown();
  }

  private Table.Column stub(CrosstabPlan.Head head) {
    DimensionPlan dimension = result.plan().dimensions().get(head.dimension());
    return new Table.Column(
        dimension.name(),
        pack.words().said(head.label()),
        "",
        dimension.format(),
        Table.Align.LEFT,
        new Table.Width.Fitting(),
        Table.Mark.NONE);
  }

  private Table.Column column(TablePlan.ColumnPlan value, String path, String single) {
    ValueFormat format =
        value.content() instanceof TablePlan.Content.OfFigure(var figure)
            ? new Cells(pack).overall(figure)
            : ValueFormat.TEXT;
    return new Table.Column(
        value.name() + "@" + path,
        isSingle() ? single : value.label(),
        pack.values().scaleNote(format),
        format,
        value.align(),
        value.width(),
        value.mark(),
        value.hiddenIn());
  }
}
