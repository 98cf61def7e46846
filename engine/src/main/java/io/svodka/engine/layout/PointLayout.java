package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.plan.ChartPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays out scatter charts: every shown row is a point, named by its dimensions.
record PointLayout(PackContext pack, Cells cells) {
  ChartLayout.Content lay(ChartPlan chart, QueryResult result) {
    if (chart.axes().measured().isEmpty()) {
      return new ChartLayout.Content(List.of(), List.of());
    }
    int splits = chart.axes().splits().stream().mapToInt(i -> result.values(i).size()).sum();
    PointCount.check(result.plan(), result.count(), chart.series().size() * Math.max(1, splits));
    List<Place> rows = result.rows(0);
    ChartPlan.Series x = chart.axes().measured().getFirst();
    List<Cell> categories = rows.stream().map(row -> named(row, x, result)).toList();
    List<Chart.Series> series = new ArrayList<>();
    for (ChartPlan.Series y : chart.series()) {
      series.addAll(series(chart, y, rows, result));
    }
    return new ChartLayout.Content(categories, series);
  }

  private Cell named(Place row, ChartPlan.Series x, QueryResult result) {
    Cell place = cells.point(x.figure(), result, row);
    String name =
        IntStream.range(0, result.plan().dimensions().size())
            .mapToObj(i -> dimension(row, i, result))
            .collect(Collectors.joining(" · "));
    String shown = name.isEmpty() ? place.shown() : name + " · " + place.shown();
    return new Cell(place.value(), shown, place.format(), place.tone());
  }

  private String dimension(Place row, int index, QueryResult result) {
    DimensionPlan plan = result.plan().dimensions().get(index);
    Value value = row.dimensions().get(index);
    return value instanceof Value.Bucket(var period)
        ? pack.periods().narrow(period)
        : cells.dimension(value, plan.format(), plan.missing()).shown();
  }

  private List<Chart.Series> series(
      ChartPlan chart, ChartPlan.Series y, List<Place> rows, QueryResult result) {
    if (chart.axes().splits().isEmpty()) {
      List<Cell> points = rows.stream().map(row -> cells.point(y.figure(), result, row)).toList();
      return List.of(series(y.label(), y, points));
    }
    int split = chart.axes().splits().getFirst();
    return result.values(split).stream()
        .map(
            value ->
                series(
                    shown(value, split, result),
                    y,
                    rows.stream()
                        .map(
                            row ->
                                row.dimensions().get(split).equals(value)
                                    ? cells.point(y.figure(), result, row)
                                    : CrosstabCells.BLANK)
                        .toList()))
        .toList();
  }

  private String shown(Value value, int split, QueryResult result) {
    DimensionPlan plan = result.plan().dimensions().get(split);
    return cells.dimension(value, plan.format(), plan.missing()).shown();
  }

  private Chart.Series series(String label, ChartPlan.Series y, List<Cell> points) {
    return new Chart.Series(
        label, Chart.Mark.POINT, Chart.Axis.FIRST, points, cells.overall(y.figure()));
  }
}
