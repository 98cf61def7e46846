package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.ElementPlan.ChartSeries;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out charts: one category for each value of the x dimension, one series for each figure or
/// each value of the dimension that splits them.
final class ChartLayout {
  private final PackContext pack;
  private final TextWriter texts;
  private final Cells cells;

  ChartLayout(PackContext pack, TextWriter texts) {
    this.pack = pack;
    this.texts = texts;
    cells = new Cells(pack.values());
  }

  Block lay(ElementPlan.ChartOf chart) {
    QueryResult result = pack.results().query(chart.query());
    List<Value> xs = distinct(result, chart.x());
    DimensionPlan dimension = result.plan().dimensions().get(chart.x());
    List<Cell> categories = xs.stream().map(x -> category(x, dimension)).toList();
    List<Chart.Series> series = series(chart, result, xs);
    String title = texts.write(chart.title(), TextScope.TOTALS);
    String empty = chart.whenEmpty().isEmpty() ? pack.language().noData() : chart.whenEmpty();
    return new Block.Picture(
        new Chart(
            title,
            alternative(title, series, categories),
            categories,
            series,
            chart.arrangement(),
            chart.size(),
            empty));
  }

  private static List<Value> distinct(QueryResult result, int dimension) {
    return result.rows(0).stream().map(row -> row.dimensions().get(dimension)).distinct().toList();
  }

  private Cell category(Value value, DimensionPlan dimension) {
    if (value instanceof Value.Bucket(var period)) {
      return new Cell(value, pack.periods().narrow(period), dimension.format(), Tone.PLAIN);
    }
    return cells.dimension(value, dimension.format(), dimension.missing());
  }

  private List<Chart.Series> series(ElementPlan.ChartOf chart, QueryResult result, List<Value> xs) {
    Unit first = chart.series().isEmpty() ? Unit.PLAIN : chart.series().getFirst().figure().unit();
    List<Chart.Series> all = new ArrayList<>();
    for (ChartSeries figure : chart.series()) {
      Chart.Axis axis = figure.figure().unit().equals(first) ? Chart.Axis.FIRST : Chart.Axis.SECOND;
      all.addAll(series(chart, figure, axis, result, xs).toList());
    }
    return all;
  }

  private Stream<Chart.Series> series(
      ElementPlan.ChartOf chart,
      ChartSeries figure,
      Chart.Axis axis,
      QueryResult result,
      List<Value> xs) {
    if (chart.splits().isEmpty()) {
      return Stream.of(
          series(
              figure.label(), figure, axis, cellsAt(figure, result, xs, List.of(chart.x()), at())));
    }
    int split = chart.splits().getFirst();
    DimensionPlan dimension = result.plan().dimensions().get(split);
    List<Integer> level = Stream.of(chart.x(), split).sorted().toList();
    return distinct(result, split).stream()
        .map(
            value ->
                series(
                    cells.dimension(value, dimension.format(), dimension.missing()).shown(),
                    figure,
                    axis,
                    cellsAt(figure, result, xs, level, new Split(split, value))));
  }

  /// A dimension held at one value.
  private record Split(int dimension, Value value) {}

  private static Split at() {
    return new Split(-1, Value.ABSENT);
  }

  private static Chart.Series series(
      String label, ChartSeries figure, Chart.Axis axis, List<Cell> cells) {
    return new Chart.Series(label, figure.mark(), axis, cells, figure.figure().format());
  }

  private List<Cell> cellsAt(
      ChartSeries figure, QueryResult result, List<Value> xs, List<Integer> level, Split split) {
    int x = level.stream().filter(i -> i != split.dimension()).findFirst().orElseThrow();
    return xs.stream()
        .map(
            value -> {
              List<Value> dimensions =
                  new ArrayList<>(
                      Collections.nCopies(result.plan().dimensions().size(), Value.ABSENT));
              dimensions.set(x, value);
              if (split.dimension() >= 0) {
                dimensions.set(split.dimension(), split.value());
              }
              Place place = result.at(level, dimensions);
              return cells.figure(figure.figure(), result, place);
            })
        .toList();
  }

  private String alternative(String title, List<Chart.Series> series, List<Cell> categories) {
    if (categories.isEmpty()) {
      return title;
    }
    String labels = series.stream().map(Chart.Series::label).collect(Collectors.joining(", "));
    return pack.language()
        .chart(title, labels, categories.getFirst().shown(), categories.getLast().shown());
  }
}
