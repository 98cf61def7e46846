package io.svodka.engine.layout;

import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.layout.ChartLayout.Content;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.plan.ChartPlan;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Lays out charts that show the parts of a whole.
record WholeLayout(PackContext pack, Cells cells) {
  /// More slices than this cannot be told apart.
  private static final int MOST_SLICES = 8;

  /// Takes the figures themselves as categories, each at its grand total.
  Content figures(ChartPlan chart, QueryResult result) {
    List<Cell> categories =
        chart.series().stream().map(series -> Cell.text(series.label())).toList();
    List<Cell> values =
        chart.series().stream()
            .map(series -> cells.point(series.figure(), result, result.total()))
            .toList();
    return chart.series().isEmpty()
        ? new Content(List.of(), List.of())
        : new Content(categories, List.of(series("", chart.series().getFirst(), values)));
  }

  private Chart.Series series(String label, ChartPlan.Series like, List<Cell> values) {
    return new Chart.Series(
        label, Chart.Mark.COLUMN, Chart.Axis.FIRST, values, cells.overall(like.figure()));
  }

  /// Adds the sum behind the steps. What hidden rows add is a step of its own.
  Content steps(Content content, ChartPlan chart, QueryResult result) {
    if (content.series().isEmpty() || content.categories().isEmpty()) {
      return content;
    }
    Chart.Series steps = content.series().getFirst();
    ChartPlan.Series figure = chart.series().getFirst();
    List<Cell> categories = new ArrayList<>(content.categories());
    List<Cell> values = new ArrayList<>(steps.cells());
    Cell total = cells.point(figure.figure(), result, result.total());
    BigDecimal sum = sum(values);
    if (chart.axes().x().isEmpty()) {
      total = cell(sum, values.getFirst());
    } else if (result.hidden() > 0 && total.value() instanceof Value.Decimal(var whole)) {
      categories.add(Cell.text(pack.language().others()));
      values.add(cell(whole.subtract(sum), total));
    }
    categories.add(Cell.text(pack.language().total()));
    values.add(total);
    return new Content(categories, List.of(with(steps, values)));
  }

  /// Keeps the largest slices in their order and joins the others. Their figure is computed from
  /// their rows; where it does not follow from them, or is no part of a whole, all slices stay.
  Content slices(Content content, ChartPlan chart, QueryResult result) {
    boolean few = content.series().isEmpty() || content.categories().size() <= MOST_SLICES;
    if (few || chart.axes().x().isEmpty()) {
      return content;
    }
    Chart.Series all = content.series().getFirst();
    List<Integer> kept =
        IntStream.range(0, all.cells().size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> number(all.cells().get(i))).reversed())
            .limit(MOST_SLICES - 1)
            .sorted()
            .toList();
    Cell others = others(kept, chart, result);
    if (others.value() instanceof Value.Absent) {
      return content;
    }
    List<Cell> categories = new ArrayList<>(kept.stream().map(content.categories()::get).toList());
    List<Cell> values = new ArrayList<>(kept.stream().map(all.cells()::get).toList());
    categories.add(Cell.text(pack.language().others()));
    values.add(others);
    return new Content(categories, List.of(with(all, values)));
  }

  private Cell others(List<Integer> kept, ChartPlan chart, QueryResult result) {
    int x = chart.axes().x().getFirst();
    List<Value> values = result.values(x);
    List<Value> left =
        IntStream.range(0, values.size())
            .filter(i -> !kept.contains(i))
            .mapToObj(values::get)
            .toList();
    return cells.point(chart.series().getFirst().figure(), result, result.together(x, left));
  }

  private static Chart.Series with(Chart.Series series, List<Cell> values) {
    return new Chart.Series(series.label(), series.mark(), series.axis(), values, series.format());
  }

  private Cell cell(BigDecimal number, Cell like) {
    Value value = Value.of(number);
    return new Cell(value, pack.values().show(value, like.format()), like.format(), like.tone());
  }

  private static BigDecimal sum(List<Cell> cells) {
    return cells.stream().map(WholeLayout::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(Cell cell) {
    return cell.value() instanceof Value.Decimal(var number) ? number : BigDecimal.ZERO;
  }
}
