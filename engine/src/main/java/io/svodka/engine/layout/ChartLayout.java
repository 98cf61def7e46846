package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.ChartPlan;
import io.svodka.model.plan.ChartPlan.Series;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    cells = Cells.inFull(pack);
  }

  Block lay(ChartPlan chart) {
    QueryResult result = pack.results().query(chart.query());
    Content content = content(chart, result);
    String title = texts.write(chart.title(), TextScope.TOTALS);
    Chart.Manner manner = manner(chart, result);
    return new Block.Picture(
        new Chart(
            title,
            new ChartWords(pack.language(), pack.locale()).of(title, content, manner),
            content.categories(),
            content.series(),
            manner,
            ChartHeight.of(chart.size(), content, manner),
            instead(chart, content)));
  }

  /// Returns what is said where nothing is drawn. Zeros are figures: no author's words about
  /// missing ones would be true of them.
  private String instead(ChartPlan chart, Content content) {
    if (content.isNumbered()) {
      return pack.language().allZero();
    }
    return chart.whenEmpty().isEmpty()
        ? pack.language().noData()
        : pack.words().said(chart.whenEmpty());
  }

  /// What is drawn.
  record Content(List<Cell> categories, List<Chart.Series> series) {
    boolean isNumbered() {
      return series.stream()
          .flatMap(one -> one.cells().stream())
          .anyMatch(cell -> cell.value() instanceof Value.Decimal);
    }
  }

  private Content content(ChartPlan chart, QueryResult result) {
    return switch (chart.manner().kind()) {
      case SCATTER -> new PointLayout(pack, cells).lay(chart, result);
      case WATERFALL ->
          new WholeLayout(pack, cells).steps(overCategories(chart, result), chart, result);
      case PIE, DONUT ->
          new WholeLayout(pack, cells).slices(overCategories(chart, result), chart, result);
      case FUNNEL, UPRIGHT, BARS -> overCategories(chart, result);
    };
  }

  private Content overCategories(ChartPlan chart, QueryResult result) {
    if (chart.axes().x().isEmpty()) {
      return new WholeLayout(pack, cells).figures(chart, result);
    }
    int x = chart.axes().x().getFirst();
    List<Value> xs = result.values(x);
    DimensionPlan dimension = result.plan().dimensions().get(x);
    PointCount.check(result.plan(), xs.size(), count(chart, result));
    List<Cell> categories = xs.stream().map(value -> category(value, dimension)).toList();
    return new Content(categories, series(chart, result, xs));
  }

  private static int count(ChartPlan chart, QueryResult result) {
    return chart.axes().splits().stream()
        .map(split -> result.values(split).size() * chart.series().size())
        .findFirst()
        .orElse(chart.series().size());
  }

  private Chart.Manner manner(ChartPlan chart, QueryResult result) {
    ChartPlan.Manner manner = chart.manner();
    List<Chart.Target> targets =
        manner.targets().stream()
            .map(
                target ->
                    new Chart.Target(
                        pack.words().said(target.label()),
                        cells.point(target.aim(), result, result.total())))
            .toList();
    String along = chart.axes().measured().stream().map(Series::label).findFirst().orElse("");
    String up =
        along.isEmpty() || chart.series().size() != 1 ? "" : chart.series().getFirst().label();
    return new Chart.Manner(
        manner.kind(), manner.arrangement(), manner.legend(), manner.labels(), targets, along, up);
  }

  private Cell category(Value value, DimensionPlan dimension) {
    if (value instanceof Value.Bucket(var period)) {
      return new Cell(value, pack.periods().narrow(period), dimension.format(), Tone.PLAIN);
    }
    return cells.dimension(value, dimension.format(), dimension.missing());
  }

  private List<Chart.Series> series(ChartPlan chart, QueryResult result, List<Value> xs) {
    Unit first = chart.series().isEmpty() ? Unit.PLAIN : chart.series().getFirst().figure().unit();
    List<Chart.Series> all = new ArrayList<>();
    for (Series figure : chart.series()) {
      Chart.Axis axis = figure.figure().unit().equals(first) ? Chart.Axis.FIRST : Chart.Axis.SECOND;
      all.addAll(series(chart, figure, axis, result, xs).toList());
    }
    return all;
  }

  private Stream<Chart.Series> series(
      ChartPlan chart, Series figure, Chart.Axis axis, QueryResult result, List<Value> xs) {
    if (chart.axes().splits().isEmpty()) {
      return Stream.of(
          series(
              figure.label(),
              figure,
              axis,
              cellsAt(figure, result, xs, List.of(chart.axes().x().getFirst()), at())));
    }
    int split = chart.axes().splits().getFirst();
    DimensionPlan dimension = result.plan().dimensions().get(split);
    List<Integer> level = Stream.of(chart.axes().x().getFirst(), split).sorted().toList();
    return splits(split, result)
        .map(
            value ->
                series(
                    cells.dimension(value, dimension.format(), dimension.missing()).shown(),
                    figure,
                    axis,
                    cellsAt(figure, result, xs, level, new Split(split, value))));
  }

  /// Returns what splits a figure, by the sort keys at its own level: by those of the first rows,
  /// as rows come, the order would be that of one week. What has no such level, as a rest, comes
  /// last.
  private static Stream<Value> splits(int split, QueryResult result) {
    List<Value> shown = result.values(split);
    if (result.plan().rules().sort().isEmpty()) {
      return shown.stream();
    }
    Stream<Value> ordered =
        result.axis(List.of(split)).stream()
            .map(place -> place.dimensions().get(split))
            .filter(shown::contains);
    return Stream.concat(ordered, shown.stream()).distinct();
  }

  /// A dimension held at one value.
  private record Split(int dimension, Value value) {}

  private static Split at() {
    return new Split(-1, Value.ABSENT);
  }

  private Chart.Series series(String label, Series figure, Chart.Axis axis, List<Cell> points) {
    return new Chart.Series(label, figure.mark(), axis, points, cells.overall(figure.figure()));
  }

  private List<Cell> cellsAt(
      Series figure, QueryResult result, List<Value> xs, List<Integer> level, Split split) {
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
              return cells.point(figure.figure(), result, place);
            })
        .toList();
  }
}
