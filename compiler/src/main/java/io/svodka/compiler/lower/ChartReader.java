package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Alias;
import io.svodka.compiler.syntax.ChartItem;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Item;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.Type;
import io.svodka.model.document.Chart;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Additivity;
import io.svodka.model.plan.ChartPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads charts.
final class ChartReader {

  /// More slices than this cannot be told apart.
  private static final int MOST_SLICES = 8;

  private final LayoutScope scope;
  private final BoundQuery query;
  private final TextReader texts;
  private final List<ChartPlan.Series> series = new ArrayList<>();

  /// Where the figures of the series are written.
  private final List<Span> places = new ArrayList<>();

  private final List<Integer> splits = new ArrayList<>();
  private final List<Integer> x = new ArrayList<>();
  private final List<ChartPlan.Series> measured = new ArrayList<>();
  private final List<ChartPlan.Target> targets = new ArrayList<>();
  private TextPlan title = TextPlan.EMPTY;
  private Chart.Arrangement arrangement = Chart.Arrangement.BESIDE;
  private Chart.Legend legend = Chart.Legend.USUAL;
  private Chart.Labels labels = Chart.Labels.NONE;
  private Chart.Size size = Chart.Size.USUAL;
  private String whenEmpty;

  ChartReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
    this.texts = new TextReader(scope);
    this.whenEmpty = scope.words().noData();
  }

  ElementPlan read(Element.Chart chart) {
    chart.items().forEach(item -> read(item, chart.kind()));
    check(chart);
    IdleStatements.in(chart).forEach(scope.findings()::add);
    if (isWhole(chart.kind())) {
      checkOne(chart);
      wholeOver();
    }
    demand(chart.kind());
    if (!isWhole(chart.kind()) || x.isEmpty()) {
      checkScales(chart.kind());
    }
    checkCurrencies(chart);
    checkSteps(chart);
    return new ElementPlan.ChartOf(
        new ChartPlan(
            query.scope().name(),
            title,
            new ChartPlan.Axes(x, splits, measured),
            series,
            new ChartPlan.Manner(kind(chart.kind()), arrangement, legend, labels, targets),
            size,
            whenEmpty));
  }

  /// Charts of a whole have one group, whichever word names it.
  private void wholeOver() {
    if (x.isEmpty()) {
      x.addAll(splits);
      splits.clear();
    }
  }

  /// Parts of a whole are one figure over one group, or figures over none.
  private void checkOne(Element.Chart chart) {
    String kind = chart.kind().name().toLowerCase(Locale.ROOT);
    List<Span> over =
        chart.items().stream()
            .filter(item -> item instanceof ChartItem.X || item instanceof ChartItem.Series)
            .map(ChartItem::span)
            .toList();
    surplus(over, kind);
    if (!over.isEmpty()) {
      surplus(places, kind);
    }
  }

  private void surplus(List<Span> written, String kind) {
    written.stream()
        .skip(1)
        .forEach(
            place -> {
              String name = scope.report().project().texts().at(place);
              scope
                  .findings()
                  .add(new LayoutProblem.DrawsOne(place, name, kind, written.getFirst()));
            });
  }

  private void checkScales(Element.Kind kind) {
    ChartScales.without(kind, series)
        .ifPresent(
            i -> {
              Span place = places.get(i);
              scope
                  .findings()
                  .add(
                      new LayoutProblem.NoScale(
                          place,
                          scope.report().project().texts().at(place),
                          kind.name().toLowerCase(Locale.ROOT),
                          places.getFirst(),
                          ChartScales.of(kind)));
            });
  }

  private void demand(Element.Kind kind) {
    if (kind == Element.Kind.SCATTER) {
      return;
    }
    List<Integer> level = new ArrayList<>(x);
    level.addAll(splits);
    query.scope().demand(level);
    if (kind == Element.Kind.WATERFALL || !targets.isEmpty()) {
      query.scope().demand(List.of());
    }
  }

  /// Kinds that show the parts of a whole; their categories may be the figures themselves.
  private static boolean isWhole(Element.Kind kind) {
    return switch (kind) {
      case PIE, DONUT, FUNNEL, WATERFALL -> true;
      case LINE, BAR, COLUMN, AREA, SCATTER, COMBO -> false;
    };
  }

  private static Chart.Kind kind(Element.Kind kind) {
    return switch (kind) {
      case LINE, COLUMN, AREA, COMBO -> Chart.Kind.UPRIGHT;
      case BAR -> Chart.Kind.BARS;
      case PIE -> Chart.Kind.PIE;
      case DONUT -> Chart.Kind.DONUT;
      case FUNNEL -> Chart.Kind.FUNNEL;
      case WATERFALL -> Chart.Kind.WATERFALL;
      case SCATTER -> Chart.Kind.SCATTER;
    };
  }

  private static Chart.Mark mark(Element.Kind kind) {
    return switch (kind) {
      case LINE -> Chart.Mark.LINE;
      case AREA -> Chart.Mark.AREA;
      case SCATTER -> Chart.Mark.POINT;
      case COLUMN, BAR, COMBO, PIE, DONUT, FUNNEL, WATERFALL -> Chart.Mark.COLUMN;
    };
  }

  private void check(Element.Chart chart) {
    boolean written = chart.items().stream().anyMatch(item -> item instanceof ChartItem.X);
    if (!written && !isWhole(chart.kind())) {
      boolean groups = !query.scope().groupings().isEmpty();
      missing(chart.span(), "x", groups || chart.kind() == Element.Kind.SCATTER);
    }
    if (chart.items().stream().noneMatch(ChartReader::isFigure)) {
      missing(chart.span(), "y", true);
    }
    boolean allGroups = x.size() + splits.size() == query.scope().groupings().size();
    if (allGroups && (chart.kind() == Element.Kind.PIE || chart.kind() == Element.Kind.DONUT)) {
      checkSlices(chart);
    }
  }

  /// A query that says itself how many rows it shows tells whether the slices can be read. Where
  /// the slices are groups of its rows, they are fewer.
  private void checkSlices(Element.Chart chart) {
    for (QueryItem item : query.scope().syntax().items()) {
      int rest =
          switch (item) {
            case QueryItem.Top(var count, _, _, QueryItem.Rest.Collected _, _) -> count + 1;
            case QueryItem.Top(var count, _, _, QueryItem.Rest.Hidden _, _) -> count;
            case QueryItem.Limit(var count, _) -> count;
            case QueryItem.Show _,
                QueryItem.By _,
                QueryItem.Having _,
                QueryItem.SortBy _,
                QueryItem.IncludeEmpty _,
                QueryItem.Shared _,
                QueryItem.CountEachRowOnce _,
                io.svodka.compiler.syntax.During _,
                io.svodka.compiler.syntax.Compare _,
                io.svodka.compiler.syntax.Where _,
                io.svodka.compiler.syntax.Describe _ ->
                0;
          };
      if (rest > MOST_SLICES) {
        scope.findings().add(new LayoutProblem.ManySlices(chart.query().span(), rest, item.span()));
      }
    }
  }

  /// Points of a scatter chart are rows, steps lead to a total; other figures stand at the values
  /// of the axes.
  private void checkCurrencies(Element.Chart chart) {
    List<Integer> kept = new ArrayList<>(x);
    kept.addAll(splits);
    if (chart.kind() == Element.Kind.WATERFALL) {
      kept.clear();
    }
    if (chart.kind() != Element.Kind.SCATTER) {
      series.forEach(
          each ->
              scope.checkCurrency(
                  each.figure().formula(), List.of(query), kept, chart.query().span()));
    }
  }

  /// Steps over groups lead to a total, unless it is no sum of them. Steps that are figures end at
  /// their own sum.
  private void checkSteps(Element.Chart chart) {
    if (chart.kind() != Element.Kind.WATERFALL || x.isEmpty()) {
      return;
    }
    Additivity additivity = new Additivity(query.facts(), query.scope().slots(), parts());
    for (int i = 0; i < series.size(); i++) {
      if (!additivity.isSum(series.get(i).figure().formula())) {
        Span place = places.get(i);
        String name = scope.report().project().texts().at(place);
        scope.findings().add(new LayoutProblem.StepsMissTotal(place, name));
      }
    }
  }

  private Additivity.Parts parts() {
    return switch (query.scope().groupings().get(x.getFirst())) {
      case Grouping.ByCalendar _ -> Additivity.Parts.PERIODS;
      case Grouping.ByDimension _ -> Additivity.Parts.GROUPS;
    };
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

  private void read(ChartItem item, Element.Kind kind) {
    switch (item) {
      case ChartItem.Title(var text, _) ->
          title = texts.read(text, TextReader.Kind.BODY, List.of(query));
      case ChartItem.X(var value, _) -> axis(value, kind);
      case ChartItem.Y(var items, _) -> items.forEach(each -> figure(each, mark(kind)));
      case ChartItem.Line(var items, _) -> items.forEach(each -> figure(each, Chart.Mark.LINE));
      case ChartItem.Series(var path, _) -> group(path).ifPresent(splits::add);
      case ChartItem.Stacked _ -> arrangement = Chart.Arrangement.STACKED;
      case ChartItem.Size(var width, var height, _) ->
          size = new Chart.Size(Lengths.millimetres(width), Lengths.millimetres(height));
      case ChartItem.WhenEmpty(var text, _) -> whenEmpty = texts.plain(text);
      case ChartItem.Target(var value, var label, _) -> target(value, label);
      case ChartItem.ShowValues _ -> labels = Chart.Labels.FIGURES;
      case ChartItem.Legend(var place, _) -> legend = legend(place);
    }
  }

  private Chart.Legend legend(Name place) {
    List<Chart.Legend> known =
        Arrays.stream(Chart.Legend.values()).filter(each -> each != Chart.Legend.USUAL).toList();
    String asked = place.text().toUpperCase(Locale.ROOT);
    Optional<Chart.Legend> found =
        known.stream().filter(each -> each.name().equals(asked)).findFirst();
    if (found.isEmpty()) {
      List<String> words =
          known.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
      scope
          .findings()
          .add(new LayoutProblem.UnknownWord(place.span(), Thing.LEGEND, place.text(), words));
    }
    return found.orElse(Chart.Legend.USUAL);
  }

  private void target(Expr value, Label label) {
    Figure aim = number(value);
    if (aim.isUnknown()) {
      return;
    }
    String words =
        switch (label) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> scope.words().target();
        };
    boolean bare = aim.formula() instanceof Formula.Constant && !series.isEmpty();
    var plan = aim.plan();
    var shown =
        bare
            ? new io.svodka.model.plan.FigurePlan(
                plan.formula(),
                series.getFirst().figure().unit(),
                series.getFirst().figure().format(),
                plan.good())
            : plan;
    targets.add(new ChartPlan.Target(words, shown));
  }

  private void axis(Expr value, Element.Kind kind) {
    if (kind == Element.Kind.SCATTER) {
      Figure figure = number(value);
      if (!figure.isUnknown()) {
        measured.add(new ChartPlan.Series(written(value), figure.plan(), Chart.Mark.POINT));
      }
    } else if (value instanceof Expr.Reference(var path, _)) {
      group(path).ifPresent(x::add);
    } else if (!(value instanceof Expr.Invalid)) {
      List<String> known = query.scope().groupings().stream().map(Grouping::name).toList();
      scope.findings().add(new QueryProblem.NotGrouped(value.span(), query.scope().name(), known));
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
    Figure figure = number(item.value());
    if (!figure.isUnknown()) {
      series.add(new ChartPlan.Series(label(item), figure.plan(), mark));
      places.add(item.value().span());
    }
  }

  private Figure number(Expr value) {
    Figure figure = scope.reader(List.of(query), ItemLookup.Place.LAYOUT).read(value);
    if (!figure.isUnknown() && !(figure.type() instanceof Type.Numeric)) {
      scope.findings().add(new LayoutProblem.NotDrawable(value.span()));
      return Figure.UNKNOWN;
    }
    return figure;
  }

  private String label(Item item) {
    if (item.label() instanceof Label.Given(var text, _)) {
      return text;
    }
    return item.alias() instanceof Alias.As(var name, _) ? name.text() : written(item.value());
  }

  private String written(Expr value) {
    return value instanceof Expr.Reference(var path, _)
        ? query.scope().item(path).map(Shown::label).orElse(path.dotted())
        : scope.report().project().texts().at(value.span());
  }
}
