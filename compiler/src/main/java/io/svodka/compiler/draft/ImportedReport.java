package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Group;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Order;
import io.svodka.compiler.foreign.ForeignReport.PageBreak;
import io.svodka.compiler.foreign.ForeignReport.Paper;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a report of another tool as one of ours, over the models that were drafted of its rows.
final class ImportedReport {
  private final ForeignReport report;
  private final Map<String, ImportedModel> models;
  private final DraftWords words;
  private final List<String> lines = new ArrayList<>();
  private final List<LeftOut> left;
  private int tables;
  private int charts;

  /// @param models by the name of the question
  /// @param left what cannot be said, and what comes to it here
  ImportedReport(
      ForeignReport report,
      Map<String, ImportedModel> models,
      DraftWords words,
      List<LeftOut> left) {
    this.report = report;
    this.models = Map.copyOf(models);
    this.words = words;
    this.left = left;
  }

  private void line(String text) {
    lines.add(text);
  }

  String name() {
    return DraftNames.identifier(report.name());
  }

  String text() {
    String title = report.title().isEmpty() ? DraftNames.label(report.name()) : report.title();
    line("report " + DraftNames.name(name()) + " " + DraftNames.quoted(oneLine(title)) + " {");
    if (report.paper() == Paper.LANDSCAPE) {
      line("page A4 landscape");
    }
    line("formats pdf, xlsx, html");
    ImportedSettings settings = new ImportedSettings(report, models, words, left);
    settings.lines().forEach(this::line);
    line("footer {");
    line("right \"{page} / {pages}\"");
    line("}");
    List<LeftOut> waiting = new ArrayList<>(left);
    waiting.sort(Comparator.comparingInt(LeftOut::line));
    List<Block> blocks = shown();
    for (Block block : blocks) {
      comments(waiting, place(block));
      block(block, settings);
    }
    comments(waiting, Integer.MAX_VALUE);
    if (tables + charts == 0) {
      nothingShown(settings);
    }
    line("}");
    return String.join("\n", lines) + "\n";
  }

  /// A page that nothing follows would be empty.
  private List<Block> shown() {
    List<Block> blocks = new ArrayList<>(report.blocks());
    while (!blocks.isEmpty() && blocks.getLast() instanceof Block.NewPage) {
      blocks.removeLast();
    }
    return blocks;
  }

  /// Lists what comes to light while a part is written, and says it before the part.
  private void leave(LeftOut lost) {
    if (!left.contains(lost)) {
      left.add(lost);
      comment(lost);
    }
  }

  private void comment(LeftOut lost) {
    line("-- line " + lost.line() + ": " + oneLine(lost.what()) + "; " + oneLine(lost.way()));
  }

  /// What was left out stands before the next thing that was not.
  private void comments(List<LeftOut> waiting, int until) {
    while (!waiting.isEmpty() && waiting.getFirst().line() <= until) {
      comment(waiting.removeFirst());
    }
  }

  /// A part needs columns that are known.
  private void rowless(int at, String part) {
    leave(
        new LeftOut(
            at,
            part + " whose rows have no columns in the file",
            "write a source with the columns, a model and the part"));
  }

  private static int place(Block block) {
    return switch (block) {
      case Block.Table table -> table.line();
      case Block.Chart chart -> chart.line();
      case Block.Picture picture -> picture.line();
      case Block.Words text -> text.line();
      case Block.NewPage page -> page.line();
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void block(Block block, ImportedSettings settings) {
    switch (block) {
      case Block.Table table -> {
        ImportedModel model = models.get(table.question());
        if (model != null) {
          tables++;
          table(table, model, settings, tables == 1 ? "details" : "details_" + tables);
        } else {
          rowless(table.line(), "a table");
        }
      }
      case Block.Chart chart -> {
        ImportedModel model = models.get(chart.question());
        if (model != null) {
          charts++;
          chart(chart, model, settings, "chart_" + charts);
        } else {
          rowless(chart.line(), "a chart");
        }
      }
      case Block.Picture(var path, var at) ->
          line(
              "-- line "
                  + at
                  + ": image "
                  + DraftNames.quoted(path)
                  + "; put the file into the project, then take this line");
      case Block.NewPage _ -> line("page break");
      case Block.Words(var text, _) -> line("text " + DraftNames.quoted(braceless(text)));
    }
  }

  /// Braces would be placeholders.
  private static String braceless(String text) {
    return oneLine(text).replace("{", "{{").replace("}", "}}");
  }

  private void table(
      Block.Table table, ImportedModel model, ImportedSettings settings, String query) {
    Map<String, Group> groups = groups(table, model);
    Set<String> across = paths(model, table.across());
    ImportedFigures figures = new ImportedFigures(model, words);
    figures.heads().addAll(groups.keySet());
    figures.heads().addAll(across);
    table.columns().forEach(each -> figures.take(each, groups.keySet(), this::leave));
    figures.ensureOne();
    boolean isPlain = across.isEmpty();
    List<Order> order = isPlain && table.order().isEmpty() ? model.rows().order() : table.order();
    List<String> more = new ArrayList<>(settings.conditions(model));
    more.addAll(
        new ImportedOrder(
                model,
                List.copyOf(groups.keySet()),
                List.copyOf(figures.heads()),
                figures.names(),
                isPlain)
            .lines(order, this::leave));
    query(query, figures.shown(), figures.heads(), more);
    if (isPlain) {
      plain(table, query, groups, figures.columns());
    } else {
      crosstab(table, query, groups.keySet(), across, figures.names());
    }
  }

  private Map<String, Group> groups(Block.Table table, ImportedModel model) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Group group : table.groups()) {
      Optional<String> path = model.path(group.field());
      if (path.isPresent()) {
        groups.putIfAbsent(path.get(), group);
      } else if (group.pageBreak() != PageBreak.NONE) {
        leave(
            new LeftOut(
                table.line(),
                "begins pages by " + group.field(),
                "write `page break before` in `group by`"));
      }
    }
    return groups;
  }

  private static Set<String> paths(ImportedModel model, List<String> fields) {
    Set<String> paths = new LinkedHashSet<>();
    fields.forEach(field -> model.path(field).ifPresent(paths::add));
    return paths;
  }

  private void query(String name, Collection<String> shown, Set<String> heads, List<String> more) {
    line("query " + name + " {");
    line("show {");
    shown.forEach(this::line);
    line("}");
    if (!heads.isEmpty()) {
      line("by {");
      heads.forEach(this::line);
      line("}");
    }
    more.forEach(this::line);
    line("}");
  }

  private void plain(
      Block.Table table, String query, Map<String, Group> groups, List<String> columns) {
    line("table from " + query + " {");
    line("columns {");
    columns.forEach(this::line);
    line("}");
    groups.forEach((path, group) -> group(path, group, table.totals()));
    if (table.totals() == Totals.ALL) {
      line("total " + words.total());
    }
    whenEmpty(table);
    line("}");
  }

  private void group(String path, Group group, Totals totals) {
    line("group by " + path + " {");
    line("header \"{" + path + "}\"");
    if (totals != Totals.NONE) {
      line("subtotal \"{" + path + "}\"");
    }
    switch (group.pageBreak()) {
      case BETWEEN -> line("page break before");
      case AFTER -> line("page break after");
      case NONE -> {}
    }
    if (group.together()) {
      line("keep together");
    }
    line("}");
  }

  private void whenEmpty(Block.Table table) {
    if (!table.whenEmpty().isBlank()) {
      line("when empty show " + DraftNames.quoted(braceless(table.whenEmpty())));
    }
  }

  private void crosstab(
      Block.Table table, String query, Set<String> rows, Set<String> across, List<String> shown) {
    line("crosstab from " + query + " {");
    line("rows {");
    rows.forEach(this::line);
    line("}");
    line("columns " + String.join(", ", across));
    line("values {");
    shown.forEach(this::line);
    line("}");
    line("row totals " + words.total());
    line("column totals " + words.total());
    whenEmpty(table);
    line("}");
  }

  private void chart(
      Block.Chart chart, ImportedModel model, ImportedSettings settings, String query) {
    ImportedFigures figures = new ImportedFigures(model, words);
    chart.values().stream()
        .filter(each -> model.figure(each).isPresent())
        .forEach(each -> figures.take(each, Set.of(), this::leave));
    figures.ensureOne();
    figures.heads().addAll(paths(model, List.of(chart.category(), chart.series())));
    List<String> heads = List.copyOf(figures.heads());
    if (heads.isEmpty()) {
      leave(new LeftOut(chart.line(), "a chart without a field", "write `chart` by hand"));
      return;
    }
    List<String> shown = figures.names();
    List<String> more = new ArrayList<>(settings.conditions(model));
    List<Order> order = chart.order().isEmpty() ? model.rows().order() : chart.order();
    more.addAll(
        new ImportedOrder(model, List.of(), heads, shown, heads.size() == 1)
            .lines(order, this::leave));
    query(query, figures.shown(), figures.heads(), more);
    String kind = chart.kind().replace(" stacked", "");
    boolean one = kind.equals("pie") || kind.equals("donut") || kind.equals("funnel");
    line("chart " + kind + " from " + query + " {");
    if (!chart.title().isEmpty()) {
      line("title " + DraftNames.quoted(braceless(chart.title())));
    }
    line("x " + heads.getFirst());
    line("y " + (one ? shown.getFirst() : String.join(", ", shown)));
    if (heads.size() > 1 && !one) {
      line("series " + heads.get(1));
    }
    if (chart.kind().endsWith(" stacked")) {
      line("stacked");
    }
    line("}");
  }

  /// A report has to show something.
  private void nothingShown(ImportedSettings settings) {
    models.values().stream()
        .findFirst()
        .ifPresent(
            model -> {
              Set<String> shown = new LinkedHashSet<>();
              model.anyMeasure().ifPresent(shown::add);
              query("details", shown, Set.of(), settings.conditions(model));
              line("tiles from details");
            });
  }
}
