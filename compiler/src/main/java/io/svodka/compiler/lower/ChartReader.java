package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.ChartItem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.model.document.Chart;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads line and column charts.
final class ChartReader {
  private static final Chart.Size USUAL = new Chart.Size(180, 70);

  private final LayoutScope scope;
  private final BoundQuery query;
  private final TextReader texts;
  private final List<ElementPlan.ChartSeries> series = new ArrayList<>();
  private final List<Integer> splits = new ArrayList<>();
  private final List<Integer> x = new ArrayList<>();
  private TextPlan title = TextPlan.EMPTY;
  private Chart.Arrangement arrangement = Chart.Arrangement.BESIDE;
  private Chart.Size size = USUAL;
  private String whenEmpty;

  ChartReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
    this.texts = new TextReader(scope);
    this.whenEmpty = scope.words().noData();
  }

  ElementPlan read(Element.Chart chart) {
    Chart.Mark mark = mark(chart);
    chart.items().forEach(item -> read(item, mark));
    boolean known = !query.scope().groupings().isEmpty();
    boolean written = chart.items().stream().anyMatch(item -> item instanceof ChartItem.X);
    if (!isSupported(chart.kind())) {
      return plan();
    }
    if (!written) {
      missing(chart.span(), "x", known);
    }
    if (chart.items().stream().noneMatch(ChartReader::isFigure)) {
      missing(chart.span(), "y", true);
    }
    List<Integer> level = new ArrayList<>(x);
    level.addAll(splits);
    query.scope().demand(level);
    return plan();
  }

  private ElementPlan plan() {
    return new ElementPlan.ChartOf(
        query.scope().name(),
        title,
        x.isEmpty() ? 0 : x.getFirst(),
        series,
        splits,
        arrangement,
        size,
        whenEmpty);
  }

  private static boolean isSupported(Element.Kind kind) {
    return kind == Element.Kind.COLUMN || kind == Element.Kind.LINE;
  }

  private void missing(Span span, String statement, boolean possible) {
    scope
        .findings()
        .add(
            new LayoutProblem.ChartIncomplete(
                span, possible ? statement : "by", query.scope().name(), query.scope().known()));
  }

  private static boolean isFigure(ChartItem item) {
    return item instanceof ChartItem.Y || item instanceof ChartItem.Line;
  }

  private Chart.Mark mark(Element.Chart chart) {
    return switch (chart.kind()) {
      case COLUMN -> Chart.Mark.COLUMN;
      case LINE -> Chart.Mark.LINE;
      case BAR, AREA, PIE, DONUT, FUNNEL, WATERFALL, SCATTER, COMBO -> {
        scope
            .findings()
            .add(
                new UnsupportedProblem.NotYet(
                    new Span(
                        chart.span().source(), chart.span().start(), chart.query().span().end()),
                    "`chart " + chart.kind().name().toLowerCase(Locale.ROOT) + "`"));
        yield Chart.Mark.COLUMN;
      }
    };
  }

  private void read(ChartItem item, Chart.Mark mark) {
    switch (item) {
      case ChartItem.Title(var text, _) ->
          title = texts.read(text, TextReader.Kind.BODY, List.of(query));
      case ChartItem.X(var value, var span) -> axis(value, span);
      case ChartItem.Y(var items, _) -> items.forEach(each -> figure(each, mark));
      case ChartItem.Line(var items, _) -> items.forEach(each -> figure(each, Chart.Mark.LINE));
      case ChartItem.Series(var path, _) -> group(path).ifPresent(splits::add);
      case ChartItem.Stacked _ -> arrangement = Chart.Arrangement.STACKED;
      case ChartItem.Size(var width, var height, _) ->
          size = new Chart.Size(Lengths.millimetres(width), Lengths.millimetres(height));
      case ChartItem.WhenEmpty(var text, _) -> whenEmpty = texts.plain(text);
      case ChartItem.Target(_, _, var span) -> notYet(span, "`target` in a chart");
      case ChartItem.ShowValues(var span) -> notYet(span, "`show values`");
      case ChartItem.Legend(_, var span) -> notYet(span, "`legend`");
    }
  }

  private void notYet(Span span, String statement) {
    scope.findings().add(new UnsupportedProblem.NotYet(span, statement));
  }

  private void axis(Expr value, Span span) {
    if (value instanceof Expr.Reference(var path, _)) {
      group(path).ifPresent(x::add);
    } else {
      notYet(span, "a computed `x` of a chart");
    }
  }

  private Optional<Integer> group(Path path) {
    OptionalInt place = query.scope().grouping(path);
    if (place.isEmpty()) {
      List<String> known = query.scope().groupings().stream().map(Grouping::name).toList();
      scope.findings().add(new QueryProblem.NotGrouped(path.span(), query.scope().name(), known));
      return Optional.empty();
    }
    return Optional.of(place.getAsInt());
  }

  private void figure(Item item, Chart.Mark mark) {
    Figure figure = scope.reader(List.of(query), ItemLookup.Place.LAYOUT).read(item.value());
    if (figure.isUnknown()) {
      return;
    }
    if (!(figure.type() instanceof Type.Numeric)) {
      scope.findings().add(new LayoutProblem.NotDrawable(item.value().span()));
      return;
    }
    series.add(new ElementPlan.ChartSeries(label(item), figure.plan(), mark));
  }

  private String label(Item item) {
    if (item.label() instanceof Label.Given(var text, _)) {
      return text;
    }
    if (item.alias() instanceof Alias.As(var name, _)) {
      return name.text();
    }
    return item.value() instanceof Expr.Reference(var path, _)
        ? query.scope().item(path).map(Shown::label).orElse(path.dotted())
        : scope.report().project().texts().at(item.value().span());
  }
}
