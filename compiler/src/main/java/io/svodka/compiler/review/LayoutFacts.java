package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NUMBERS;
import static io.svodka.compiler.review.Consequence.RECEIVED;

import io.svodka.model.plan.ChartPlan;
import io.svodka.model.plan.CrosstabPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.plan.TilePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The normal form of how a report looks.
final class LayoutFacts {
  private final ReportPlan report;
  private final Naming naming;
  private final TextParts texts;
  private final FigureFacts figures;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> order = new ArrayList<>();

  LayoutFacts(ReportPlan report, Naming naming) {
    this.report = report;
    this.naming = naming;
    this.texts = new TextParts(report, naming);
    this.figures = new FigureFacts(report, naming);
  }

  List<Fact> of() {
    LayoutPlan layout = report.layout();
    look("page", "paper", RowText.word(layout.page().paper()));
    look("page", "orientation", RowText.word(layout.page().orientation()));
    look("page", "margins", layout.page().marginMillimetres() + " mm");
    look("page", "standards", LookWords.words(layout.page().standards()));
    look("totals", "written as", RowText.word(layout.totals()));
    band("header", layout.header());
    band("footer", layout.footer());
    layout.sections().forEach(this::section);
    look("layout", "order of elements", String.join(", ", order));
    theme(report.theme());
    return facts;
  }

  private void look(String subject, String aspect, String value) {
    facts.add(new Fact(LOOKS, subject, aspect, value));
  }

  private void band(String name, LayoutPlan.BandPlan band) {
    text(name, "left", band.left());
    text(name, "center", band.center());
    text(name, "right", band.right());
  }

  private void text(String subject, String aspect, TextPlan text) {
    look(subject, aspect, texts.of(text));
    facts.addAll(figures.of(subject, text));
  }

  private void section(LayoutPlan.SectionPlan section) {
    String title = texts.of(section.title());
    if (!title.isEmpty()) {
      order.add("section " + title);
    }
    String when =
        section.when().stream().map(each -> formula("", each)).collect(Collectors.joining(" and "));
    if (!when.isEmpty()) {
      facts.add(
          new Fact(
              RECEIVED,
              "sections",
              "shown when",
              title + " when " + when,
              when,
              Fact.Counted.ALWAYS));
    }
    facts.addAll(figures.of("section " + title, section.title()));
    section.elements().forEach(this::element);
  }

  private String formula(String query, Formula formula) {
    Optional<QueryPlan> found =
        report.queries().stream()
            .filter(each -> query.isEmpty() || each.name().name().equals(query))
            .findFirst();
    return found.map(each -> new FormulaText(report, each, naming).of(formula)).orElse("");
  }

  private void element(ElementPlan element) {
    switch (element) {
      case ElementPlan.Tiles(var query, var tiles) -> {
        order.add("tiles of " + query);
        tiles.forEach(tile -> tile("tiles of " + query, query, tile));
      }
      case ElementPlan.Table(var table) -> table(table);
      case ElementPlan.Crosstab(var crosstab) -> crosstab(crosstab);
      case ElementPlan.Photo(var file, var words, var width) -> {
        order.add("image " + file.path());
        look("image " + file.path(), "words", words);
        look("image " + file.path(), "width", LookWords.lengths(width, "mm"));
      }
      case ElementPlan.ChartOf(var chart) -> chart(chart);
      case ElementPlan.Prose(var when, var text) -> prose(when, text);
      case ElementPlan.Row(var widths, var elements) -> {
        order.add("row " + LookWords.shares(widths));
        elements.forEach(this::element);
      }
      case ElementPlan.PageBreak() -> order.add("page break");
    }
  }

  private void prose(List<Formula> when, TextPlan text) {
    order.add("text");
    String condition = when.stream().map(each -> formula("", each)).collect(Collectors.joining());
    text("text", "words", text);
    if (!condition.isEmpty()) {
      facts.add(new Fact(RECEIVED, "text", "shown when", condition));
    }
  }

  private void tile(String subject, String query, TilePlan tile) {
    String aspect = "tile " + tile.label();
    facts.add(figures.shown(subject, aspect, query, tile.figure()));
    tile.deltas()
        .forEach(
            each -> facts.add(figures.shown(subject, aspect + ", against", query, each.before())));
    tile.target()
        .forEach(each -> facts.add(figures.shown(subject, aspect + ", target", query, each.aim())));
    tile.trend()
        .forEach(
            each ->
                facts.add(figures.shown(subject, aspect + ", trend", each.query(), each.figure())));
    String aim =
        tile.target().stream().map(TilePlan.TargetPlan::label).collect(Collectors.joining());
    look(
        subject,
        aspect,
        "as "
            + FormulaText.format(tile.figure())
            + ", "
            + tile.deltas().size()
            + " comparisons"
            + (aim.isEmpty() ? "" : ", target " + aim)
            + (tile.trend().isEmpty() ? "" : ", with its trend"));
    look(subject, "tiles", tile.label());
  }

  private void table(TablePlan table) {
    String subject = "table of " + table.query();
    order.add(subject);
    text(subject, "title", table.title());
    columns(subject, table.query(), table.columns());
    table.groups().forEach(group -> group(subject, table.query(), group));
    text(subject, "total", table.total());
    highlights(subject, table.query(), table.columns(), table.highlights());
    look(subject, "when empty", table.whenEmpty());
  }

  private void group(String subject, String query, TablePlan.GroupPlan group) {
    look(
        subject,
        "groups",
        names(query, List.of(group.dimension()))
            + " "
            + texts.of(group.header())
            + " / "
            + texts.of(group.subtotal())
            + " "
            + LookWords.group(group));
    facts.addAll(figures.of(subject, group.header()));
    facts.addAll(figures.of(subject, group.subtotal()));
  }

  private void columns(String subject, String query, List<TablePlan.ColumnPlan> columns) {
    for (TablePlan.ColumnPlan column : columns) {
      String shown =
          switch (column.content()) {
            case TablePlan.Content.OfDimension _, TablePlan.Content.RowNumber _ -> "";
            case TablePlan.Content.OfFigure(var figure) ->
                "as " + FormulaText.format(figure) + ", ";
          };
      facts.addAll(content(subject, query, column));
      look(subject, "column " + column.label(), shown + LookWords.column(column));
    }
    look(
        subject,
        "columns",
        columns.stream().map(TablePlan.ColumnPlan::label).collect(Collectors.joining(", ")));
  }

  private List<Fact> content(String subject, String query, TablePlan.ColumnPlan column) {
    String aspect = "column " + column.label();
    return switch (column.content()) {
      case TablePlan.Content.OfDimension(var dimension) ->
          List.of(figures.shown(subject, aspect, query, new Formula.Dimension(dimension)));
      case TablePlan.Content.OfFigure(var figure) ->
          List.of(figures.shown(subject, aspect, query, figure));
      case TablePlan.Content.RowNumber() -> List.of();
    };
  }

  private void highlights(
      String subject,
      String query,
      List<TablePlan.ColumnPlan> columns,
      List<TablePlan.HighlightPlan> highlights) {
    highlights.forEach(
        each ->
            look(
                subject,
                "highlights",
                LookWords.highlight(columns, each)
                    + " when "
                    + formula(query, each.when())
                    + " as "
                    + String.join(", ", each.tone().styles())));
  }

  private void crosstab(CrosstabPlan crosstab) {
    String subject = "crosstab of " + crosstab.query();
    order.add(subject);
    text(subject, "title", crosstab.title());
    List<Integer> heads =
        new ArrayList<>(crosstab.axes().rows().stream().map(CrosstabPlan.Head::dimension).toList());
    heads.addAll(crosstab.axes().columns());
    groups(subject, crosstab.query(), heads);
    look(
        subject,
        "rows",
        crosstab.axes().rows().stream()
            .map(head -> names(crosstab.query(), List.of(head.dimension())) + " as " + head.label())
            .collect(Collectors.joining(", ")));
    look(subject, "across", names(crosstab.query(), crosstab.axes().columns()));
    facts.add(Fact.shared(NUMBERS, subject, "most columns", "" + crosstab.axes().mostColumns()));
    columns(subject, crosstab.query(), crosstab.values());
    look(
        subject,
        "totals",
        texts.of(crosstab.totals().rows())
            + " / "
            + texts.of(crosstab.totals().columns())
            + " / "
            + texts.of(crosstab.totals().groups()));
    highlights(subject, crosstab.query(), crosstab.values(), crosstab.highlights());
    look(subject, "when empty", crosstab.whenEmpty());
  }

  /// Figures are added up over what heads neither rows nor columns.
  private void groups(String subject, String query, List<Integer> dimensions) {
    String names = names(query, dimensions.stream().sorted().toList());
    facts.add(Fact.shared(NUMBERS, subject, "figures by", names));
  }

  private String names(String query, List<Integer> dimensions) {
    return report.queries().stream()
        .filter(each -> each.name().name().equals(query))
        .flatMap(each -> dimensions.stream().map(each.dimensions()::get))
        .map(DimensionPlan::name)
        .collect(Collectors.joining(", "));
  }

  /// By its title a chart would be another one once that is worded anew.
  private String chartName(String query) {
    String name = "chart of " + query;
    long before =
        order.stream().filter(each -> each.equals(name) || each.startsWith(name + " (")).count();
    return before == 0 ? name : name + " (" + (before + 1) + ")";
  }

  private void chart(ChartPlan chart) {
    String subject = chartName(chart.query());
    order.add(subject);
    text(subject, "title", chart.title());
    List<Integer> axes = new ArrayList<>(chart.axes().x());
    axes.addAll(chart.axes().splits());
    groups(subject, chart.query(), axes);
    chart.axes().measured().forEach(each -> series(subject, "x", chart.query(), each));
    ChartPlan.Manner manner = chart.manner();
    look(
        subject,
        "manner",
        RowText.word(manner.kind())
            + ", "
            + RowText.word(manner.arrangement())
            + ", legend "
            + RowText.word(manner.legend())
            + ", labels "
            + RowText.word(manner.labels()));
    look(subject, "x", names(chart.query(), chart.axes().x()));
    look(subject, "split by", names(chart.query(), chart.axes().splits()));
    chart.series().forEach(each -> series(subject, "series", chart.query(), each));
    manner
        .targets()
        .forEach(
            each -> {
              look(subject, "targets", each.label());
              facts.add(
                  figures.shown(subject, "target " + each.label(), chart.query(), each.aim()));
            });
    look(
        subject,
        "size",
        Math.round(chart.size().width()) + " × " + Math.round(chart.size().height()) + " mm");
    look(subject, "when empty", chart.whenEmpty());
  }

  private void series(String subject, String aspect, String query, ChartPlan.Series series) {
    look(
        subject,
        aspect,
        series.label()
            + " as "
            + FormulaText.format(series.figure())
            + ", "
            + RowText.word(series.mark()));
    facts.add(figures.shown(subject, aspect + " " + series.label(), query, series.figure()));
  }

  private void theme(ThemePlan theme) {
    look("theme", "size", LookWords.lengths(theme.size(), "pt"));
    new TreeMap<>(theme.colours())
        .forEach((use, colour) -> look("theme", "colour " + RowText.word(use), colour));
    look("theme", "palette", String.join(", ", theme.palette()));
    theme.logo().forEach(logo -> look("theme", "logo", logo.path()));
    new TreeMap<>(theme.styles())
        .forEach((name, style) -> look("theme", "style " + name, LookWords.style(style)));
  }
}
