package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Compare;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.During;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.syntax.Where;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Standard;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the layout of a report.
final class LayoutReader {
  private final LayoutScope scope;
  private final TextReader texts;

  LayoutReader(LayoutScope scope) {
    this.scope = scope;
    this.texts = new TextReader(scope);
  }

  LayoutPlan read(List<ReportItem> items) {
    PageSetup page = PageReader.USUAL;
    LayoutPlan.BandPlan header = LayoutPlan.BandPlan.EMPTY;
    LayoutPlan.BandPlan footer = LayoutPlan.BandPlan.EMPTY;
    LayoutPlan.Totals totals = LayoutPlan.Totals.VALUES;
    List<LayoutPlan.SectionPlan> sections = new ArrayList<>();
    List<ElementPlan> loose = new ArrayList<>();
    for (ReportItem item : items) {
      switch (item) {
        case ReportItem.Page declared -> page = new PageReader(scope.findings()).read(declared);
        case ReportItem.Totals(var manner, _) -> totals = totals(manner);
        case ReportItem.Header(var bands, _) -> header = band(bands);
        case ReportItem.Footer(var bands, _) ->
            footer = bands.isEmpty() ? LayoutPlan.BandPlan.BLANK : band(bands);
        case ReportItem.Section section -> {
          flush(loose, sections);
          sections.add(section(section));
        }
        case Element element -> read(element).ifPresent(loose::add);
        case ReportItem.Theme _,
            ReportItem.Parameter _,
            ReportItem.Formats _,
            ReportItem.Burst _,
            Describe _,
            Owner _,
            During _,
            Compare _,
            Where _,
            Measure _,
            Query _ -> {}
      }
    }
    flush(loose, sections);
    return new LayoutPlan(page, header, footer, totals, sections);
  }

  private LayoutPlan.Totals totals(Name manner) {
    return switch (manner.text().toLowerCase(Locale.ROOT)) {
      case "values" -> LayoutPlan.Totals.VALUES;
      case "formulas" -> LayoutPlan.Totals.FORMULAS;
      default -> {
        scope
            .findings()
            .add(
                new LayoutProblem.UnknownWord(
                    manner.span(), Thing.TOTALS, manner.text(), List.of("values", "formulas")));
        yield LayoutPlan.Totals.VALUES;
      }
    };
  }

  private static void flush(List<ElementPlan> loose, List<LayoutPlan.SectionPlan> sections) {
    if (!loose.isEmpty()) {
      sections.add(new LayoutPlan.SectionPlan(TextPlan.EMPTY, List.of(), loose));
      loose.clear();
    }
  }

  private LayoutPlan.BandPlan band(List<ReportItem.BandItem> items) {
    TextPlan left = TextPlan.EMPTY;
    TextPlan center = TextPlan.EMPTY;
    TextPlan right = TextPlan.EMPTY;
    for (ReportItem.BandItem item : items) {
      TextPlan text = texts.read(item.text(), TextReader.Kind.BAND);
      switch (item.side()) {
        case LEFT -> left = text;
        case CENTER -> center = text;
        case RIGHT -> right = text;
      }
    }
    return new LayoutPlan.BandPlan(left, center, right);
  }

  private LayoutPlan.SectionPlan section(ReportItem.Section section) {
    return new LayoutPlan.SectionPlan(
        texts.read(section.title(), TextReader.Kind.BODY),
        scope.when(section.condition(), List.of()),
        elements(section.elements()));
  }

  private List<ElementPlan> elements(List<Element> elements) {
    List<ElementPlan> plans = new ArrayList<>();
    elements.forEach(element -> read(element).ifPresent(plans::add));
    return plans;
  }

  private Optional<ElementPlan> read(Element element) {
    return switch (element) {
      case Element.Tiles tiles ->
          scope.query(tiles.query()).map(query -> new TileReader(scope).read(tiles, query));
      case Element.Table table ->
          scope.query(table.query()).map(query -> new TableReader(scope, query).read(table));
      case Element.Chart chart ->
          scope.query(chart.query()).map(query -> new ChartReader(scope, query).read(chart));
      case Element.TextBlock text -> text(text);
      case Element.Crosstab crosstab ->
          scope
              .query(crosstab.query())
              .map(query -> new CrosstabReader(scope, query).read(crosstab));
      case Element.Row row ->
          Optional.of(
              new ElementPlan.Row(new RowShape(scope).widths(row), elements(row.elements())));
      case Element.PageBreak _ -> Optional.of(new ElementPlan.PageBreak());
      case Element.Image image -> Optional.of(image(image));
    };
  }

  private ElementPlan image(Element.Image image) {
    List<Double> width =
        switch (image.width()) {
          case Element.Width.Given(var length) -> List.of(Lengths.millimetres(length));
          case Element.Width.Natural() -> List.of();
        };
    if (image.words().isEmpty()
        && scope.report().page().standards().contains(Standard.ACCESSIBLE)) {
      scope.findings().add(new LayoutProblem.PictureWithoutWords(image.file().span()));
    }
    String words = image.words().stream().map(Text::value).findFirst().orElse("");
    return new ElementPlan.Photo(scope.report().assets().read(image.file()), words, width);
  }

  private Optional<ElementPlan> text(Element.TextBlock text) {
    List<BoundQuery> query =
        switch (text.from()) {
          case Element.DataFrom.Nowhere() -> List.of();
          case Element.DataFrom.QueryNamed(var name) ->
              scope.query(name).map(List::of).orElse(List.of());
        };
    boolean broken = text.from() instanceof Element.DataFrom.QueryNamed && query.isEmpty();
    return broken
        ? Optional.empty()
        : Optional.of(
            new ElementPlan.Prose(
                scope.when(text.condition(), query), texts.prose(text.text(), query)));
  }
}
