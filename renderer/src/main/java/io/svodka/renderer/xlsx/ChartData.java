package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.document.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/// Writes the figures of charts on the sheet that is kept out of sight, where the charts read them
/// and a user can show and edit them.
final class ChartData {
  private static final double WIDEST = 40;

  private final SheetPen pen;
  private final Contents contents;
  private final Looks looks;

  ChartData(SheetPen pen, Contents contents, Theme theme) {
    this.pen = pen;
    this.contents = contents;
    this.looks = new Looks(theme);
  }

  /// Where the figures of a series lie, with their values.
  record Source(CellReference label, XDDFNumericalDataSource<Double> values) {}

  /// All that a chart reads.
  record Sources(XDDFDataSource<?> categories, List<Source> series) {
    Sources {
      series = List.copyOf(series);
    }
  }

  /// Returns the number format of an axis.
  String axisPattern(Chart.Series series) {
    return contents.axisPattern(series);
  }

  /// Returns the number format of figures at marks: that of its cells, with their currency.
  String markPattern(Chart.Series series) {
    return series.cells().stream()
        .map(contents::of)
        .flatMap(
            content ->
                content instanceof Content.Figure(_, var pattern)
                    ? Stream.of(pattern)
                    : Stream.empty())
        .findFirst()
        .orElseGet(() -> axisPattern(series));
  }

  /// Returns the formats of figures at marks; of stacks only the sums are told, as where they are
  /// printed, for parts may be lower than letters.
  List<String> patterns(Chart chart, int sums) {
    List<Chart.Series> marks = chart.series();
    if (!NativeShape.isStack(chart)) {
      return marks.stream().map(this::markPattern).toList();
    }
    List<String> patterns = new ArrayList<>();
    for (Chart.Series series : marks) {
      patterns.add(series.mark() == Chart.Mark.LINE ? markPattern(series) : "");
    }
    patterns.addAll(Collections.nCopies(sums, markPattern(marks.getFirst())));
    return patterns;
  }

  /// Returns the number format of the axis that places points.
  String placesPattern(Chart chart) {
    return axisPattern(
        new Chart.Series(
            "",
            Chart.Mark.POINT,
            Chart.Axis.FIRST,
            chart.categories(),
            chart.categories().getFirst().format()));
  }

  /// Writes the figures of `chart` and returns where they lie.
  ///
  /// @param said what the chart says for each category
  Sources write(Chart chart, List<String> said) {
    int head = head(chart.title());
    boolean measured = chart.manner().kind() == Chart.Kind.SCATTER;
    for (int i = 0; i < chart.categories().size(); i++) {
      Cell category = chart.categories().get(i);
      if (measured) {
        pen.value(head + 1 + i, 0, contents.filling(category), looks.detail(), WIDEST);
      } else {
        pen.fitted(head + 1 + i, 0, category.shown(), looks.detail(), WIDEST);
      }
    }
    List<Source> sources = new ArrayList<>();
    for (Chart.Series series : chart.series()) {
      sources.add(series(series, head, sources.size() + 1));
    }
    return new Sources(measured ? places(chart, head) : names(chart, said, head), sources);
  }

  /// Writes the figures of a small line and returns where they lie.
  String write(Sparkline line) {
    int head = head(line.tile().label());
    List<Cell> times = line.trend().times();
    for (int i = 0; i < times.size(); i++) {
      pen.fitted(head + 1 + i, 0, times.get(i).shown(), looks.detail(), WIDEST);
    }
    series(
        new Chart.Series(
            line.tile().label(),
            Chart.Mark.LINE,
            Chart.Axis.FIRST,
            line.trend().cells(),
            line.tile().figure().format()),
        head,
        1);
    return new CellRangeAddress(head + 1, head + times.size(), 1, 1).formatAsString(name(), false);
  }

  /// Writes what stands above figures and returns the row for the names of their columns.
  private int head(String title) {
    pen.gap();
    pen.text(pen.next(), 0, title, looks.blockTitle());
    int head = pen.next();
    pen.put(head, 0, Content.BLANK, looks.head());
    return head;
  }

  /// Returns words as a chart keeps them beside the cells that it reads.
  static String words(String text) {
    return SheetText.escaped(text);
  }

  /// Returns where the names lie; those that were cut stand behind the figures.
  private XDDFDataSource<?> names(Chart chart, List<String> said, int head) {
    String[] names = said.stream().map(ChartData::words).toArray(String[]::new);
    boolean whole = said.equals(chart.categories().stream().map(Cell::shown).toList());
    int column = whole ? 0 : chart.series().size() + 1;
    for (int i = 0; i < names.length && !whole; i++) {
      pen.fitted(head + 1 + i, column, said.get(i), looks.detail(), WIDEST);
    }
    return XDDFDataSourcesFactory.fromArray(names, range(head, names.length, column), column);
  }

  /// Returns where points stand along the x axis.
  private XDDFDataSource<?> places(Chart chart, int head) {
    Double[] places = new Double[chart.categories().size()];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          contents.of(chart.categories().get(i)) instanceof Content.Figure(var number, _)
              ? number
              : 0.0;
    }
    return XDDFDataSourcesFactory.fromArray(places, range(head, places.length, 0), 0);
  }

  private Source series(Chart.Series series, int head, int column) {
    pen.fitted(head, column, series.label(), looks.head(), WIDEST);
    Double[] numbers = new Double[series.cells().size()];
    for (int i = 0; i < numbers.length; i++) {
      Cell cell = series.cells().get(i);
      Content content = contents.of(cell);
      pen.value(head + 1 + i, column, new Filling(content, cell.shown()), looks.detail(), WIDEST);
      if (content instanceof Content.Figure(var number, _)) {
        numbers[i] = number;
      }
    }
    CellReference label = new CellReference(name(), head, column, true, true);
    return new Source(
        label,
        XDDFDataSourcesFactory.fromArray(numbers, range(head, numbers.length, column), column));
  }

  private String name() {
    return pen.sheet().getSheetName();
  }

  private String range(int head, int count, int column) {
    return new CellRangeAddress(head + 1, head + count, column, column)
        .formatAsString(name(), true);
  }
}
