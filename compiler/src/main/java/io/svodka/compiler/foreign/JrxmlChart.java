package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A chart of JasperReports, as far as it draws figures over a field.
///
/// @param type such as `bar`, `pie3D` or `stackedBar`
record JrxmlChart(MarkedXml xml, String type) {
  /// Returns the chart; nothing where it draws something else.
  ///
  /// @param figures says what an expression adds up
  Optional<Block.Chart> block(Function<MarkedXml, Optional<Column>> figures) {
    String kind = kind();
    List<MarkedXml> series = series();
    List<Column> values = new ArrayList<>();
    String category = "";
    String split = "";
    for (MarkedXml each : series) {
      first(each, "valueExpression").flatMap(figures).ifPresent(values::add);
      category =
          field(each, "categoryExpression", "keyExpression", "timePeriodExpression", category);
      split = field(each, "seriesExpression", "", "", split);
    }
    if (kind.isEmpty() || values.isEmpty() || category.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Chart(
            kind, dataset(), title(), category, split, distinct(values), List.of(), xml.line()));
  }

  private static List<Column> distinct(List<Column> values) {
    List<Column> kept = new ArrayList<>();
    for (Column value : values) {
      if (kept.stream().noneMatch(each -> each.field().equals(value.field()))) {
        kept.add(value);
      }
    }
    return kept;
  }

  private String kind() {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "bar", "bar3d", "xybar" -> upright();
      case "stackedbar", "stackedbar3d" -> upright() + " stacked";
      case "line", "timeseries", "xyline" -> "line";
      case "area", "xyarea" -> "area";
      case "stackedarea" -> "area stacked";
      case "pie", "pie3d" -> "pie";
      default -> "";
    };
  }

  private String upright() {
    return isLying() ? "bar" : "column";
  }

  /// Returns whether it lies on its side and is drawn upright here.
  boolean isTurned() {
    return isLying() && !kind().startsWith("bar");
  }

  private boolean isLying() {
    return xml.inside("plot").anyMatch(each -> each.attribute("orientation").equals("Horizontal"));
  }

  private List<MarkedXml> series() {
    Stream<MarkedXml> old =
        Stream.of("categoryDataset", "pieDataset", "timeSeriesDataset", "xyDataset")
            .flatMap(xml::all)
            .flatMap(
                dataset ->
                    Stream.concat(
                        Stream.of(dataset),
                        Stream.of("categorySeries", "pieSeries", "timeSeries", "xySeries")
                            .flatMap(dataset::all)));
    return Stream.concat(old, xml.path("dataset", "series")).toList();
  }

  private static Optional<MarkedXml> first(MarkedXml series, String name) {
    return series.first(name).filter(each -> !each.own().isEmpty());
  }

  private static String field(
      MarkedXml series, String name, String second, String third, String fallback) {
    return Stream.of(name, second, third)
        .flatMap(each -> first(series, each).stream())
        .flatMap(each -> Expressions.onlyJasperField(each.own()).stream())
        .findFirst()
        .orElse(fallback);
  }

  private String title() {
    return Stream.concat(
            xml.path("chart", "chartTitle", "titleExpression"), xml.all("titleExpression"))
        .flatMap(each -> Expressions.jasperText(each.own()).stream())
        .findFirst()
        .orElse("");
  }

  private String dataset() {
    return xml.inside("datasetRun")
        .map(each -> each.attribute("subDataset"))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("main");
  }
}
