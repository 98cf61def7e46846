package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Paper;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    for (Block block : report.blocks()) {
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

  /// What was left out stands before the next thing that was not.
  private void comments(List<LeftOut> waiting, int until) {
    while (!waiting.isEmpty() && waiting.getFirst().line() <= until) {
      LeftOut each = waiting.removeFirst();
      line("-- line " + each.line() + ": " + oneLine(each.what()) + "; " + oneLine(each.way()));
    }
  }

  /// A part needs columns that are known.
  private void rowless(int at, String part) {
    left.add(
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
      case Block.Words(var text, _) -> line("text " + DraftNames.quoted(braceless(text)));
    }
  }

  /// Braces would be placeholders.
  private static String braceless(String text) {
    return oneLine(text).replace("{", "{{").replace("}", "}}");
  }

  private void table(
      Block.Table table, ImportedModel model, ImportedSettings settings, String query) {
    Set<String> groups = paths(model, table.groups());
    Set<String> across = paths(model, table.across());
    Set<String> heads = new LinkedHashSet<>(groups);
    heads.addAll(across);
    Set<String> shown = new LinkedHashSet<>();
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (model.isFigure(column.field())) {
        String measure = model.measure(column.field());
        if (shown.add(measure)) {
          columns.add(measure + model.format(column));
        }
      } else {
        model
            .path(column.field())
            .filter(path -> !groups.contains(path))
            .filter(heads::add)
            .ifPresent(columns::add);
      }
    }
    if (shown.isEmpty()) {
      model.anyMeasure().ifPresent(shown::add);
      columns.addAll(shown);
    }
    query(query, shown, heads, settings.conditions(model));
    if (across.isEmpty()) {
      plain(table, query, groups, columns);
    } else {
      crosstab(table, query, groups, across, shown);
    }
  }

  private static Set<String> paths(ImportedModel model, List<String> fields) {
    Set<String> paths = new LinkedHashSet<>();
    fields.forEach(field -> model.path(field).ifPresent(paths::add));
    return paths;
  }

  private void query(String name, Set<String> shown, Set<String> heads, List<String> conditions) {
    line("query " + name + " {");
    line("show {");
    shown.forEach(this::line);
    line("}");
    if (!heads.isEmpty()) {
      line("by {");
      heads.forEach(this::line);
      line("}");
    }
    conditions.forEach(this::line);
    line("}");
  }

  private void plain(Block.Table table, String query, Set<String> groups, List<String> columns) {
    line("table from " + query + " {");
    line("columns {");
    columns.forEach(this::line);
    line("}");
    for (String group : groups) {
      line("group by " + group + " {");
      line("header \"{" + group + "}\"");
      if (table.totals() != Totals.NONE) {
        line("subtotal \"{" + group + "}\"");
      }
      line("}");
    }
    if (table.totals() == Totals.ALL) {
      line("total " + DraftNames.quoted(words.say("Total", "Всего")));
    }
    whenEmpty(table);
    line("}");
  }

  private void whenEmpty(Block.Table table) {
    if (!table.whenEmpty().isBlank()) {
      line("when empty show " + DraftNames.quoted(braceless(table.whenEmpty())));
    }
  }

  private void crosstab(
      Block.Table table, String query, Set<String> rows, Set<String> across, Set<String> shown) {
    line("crosstab from " + query + " {");
    line("rows {");
    rows.forEach(this::line);
    line("}");
    line("columns " + String.join(", ", across));
    line("values {");
    shown.forEach(this::line);
    line("}");
    line("row totals " + DraftNames.quoted(words.say("Total", "Всего")));
    line("column totals " + DraftNames.quoted(words.say("Total", "Всего")));
    whenEmpty(table);
    line("}");
  }

  private void chart(
      Block.Chart chart, ImportedModel model, ImportedSettings settings, String query) {
    Set<String> shown = new LinkedHashSet<>();
    chart.values().stream()
        .filter(each -> model.isFigure(each.field()))
        .forEach(each -> shown.add(model.measure(each.field())));
    if (shown.isEmpty()) {
      model.anyMeasure().ifPresent(shown::add);
    }
    List<String> heads = List.copyOf(paths(model, List.of(chart.category(), chart.series())));
    if (heads.isEmpty()) {
      left.add(new LeftOut(chart.line(), "a chart without a field", "write `chart` by hand"));
      return;
    }
    query(query, shown, new LinkedHashSet<>(heads), settings.conditions(model));
    String kind = chart.kind().replace(" stacked", "");
    boolean one = kind.equals("pie") || kind.equals("donut") || kind.equals("funnel");
    line("chart " + kind + " from " + query + " {");
    if (!chart.title().isEmpty()) {
      line("title " + DraftNames.quoted(braceless(chart.title())));
    }
    line("x " + heads.getFirst());
    line("y " + (one ? shown.iterator().next() : String.join(", ", shown)));
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
