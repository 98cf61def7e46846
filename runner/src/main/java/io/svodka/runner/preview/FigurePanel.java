package io.svodka.runner.preview;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.review.RowText;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.evaluate.FigureTrace;
import io.svodka.engine.query.FigureRows;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import io.svodka.runner.PlainText;
import io.svodka.runner.figure.FigureExplanation;
import io.svodka.runner.figure.FigureExplanation.Behind;
import io.svodka.runner.figure.PlanWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Says beside the page how a figure of it comes about: what it is, its formula with numbers, its
/// group, period and filters, the rows behind each number, and how the database was asked.
final class FigurePanel {
  private static final int MOST_ROWS = 20;

  private final Language language;
  private final Function<Value, String> keys;
  private final Html html = new Html();

  /// @param keys names somebody whom packs are made for
  FigurePanel(Language language, Function<Value, String> keys) {
    this.language = language;
    this.keys = keys;
  }

  /// @param shown the figure as the page shows it
  /// @param query how its query was answered
  String of(FigureExplanation figure, String shown, ExplainedQuery query) {
    String label = figure.measure().label();
    html.element("h3", label.isEmpty() ? figure.name() : label);
    html.element("p class=\"shown\"", shown);
    html.raw("<dl class=\"facts\">");
    fact(said("figure", "число"), figure.name() + " = " + value(figure.trace()));
    fact(said("formula", "формула"), figure.trace().formula());
    fact(said("with numbers", "с числами"), figure.trace().numbers());
    fact(said("definition", "определение"), figure.measure().definition());
    fact(said("meaning", "смысл"), figure.measure().description());
    fact(said("for", "для"), keys.apply(figure.key()));
    group(figure);
    periods(figure);
    filters(figure);
    html.raw("</dl>");
    figure.parts().forEach(this::part);
    plan(query);
    return html.toString();
  }

  /// Returns the figures of a chart to choose from, for a click beside its marks.
  String chosen(Chart chart, String index) {
    html.element("h3", chart.title());
    html.element(
        "p class=\"note\"",
        say(
            "Click a figure to see how it comes about.",
            "Щёлкните по числу, чтобы увидеть, откуда оно."));
    html.raw("<div class=\"rows\"><table><thead><tr><th></th>");
    chart.series().forEach(series -> html.element("th", series.label()));
    html.raw("</tr></thead><tbody>");
    for (int row = 0; row < chart.categories().size(); row++) {
      html.raw("<tr>").element("th", chart.categories().get(row).shown());
      for (int i = 0; i < chart.series().size(); i++) {
        List<Cell> cells = chart.series().get(i).cells();
        String said = row < cells.size() ? cells.get(row).shown() : "";
        html.raw("<td><button class=\"figure\" data-chart=\"")
            .say(index)
            .raw("\" data-series=\"" + i + "\" data-category=\"" + row + "\">")
            .say(said)
            .raw("</button></td>");
      }
      html.raw("</tr>");
    }
    return html.raw("</tbody></table></div>").toString();
  }

  private String say(String english, String russian) {
    return said(english, russian).in(language);
  }

  private void fact(Said label, String text) {
    fact(label.in(language), text);
  }

  private void fact(String label, String text) {
    if (!text.isEmpty()) {
      html.element("dt", label).element("dd", text);
    }
  }

  private void group(FigureExplanation figure) {
    List<DimensionPlan> dimensions = figure.query().dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      Value value = figure.dimensions().get(i);
      if (!(value instanceof Value.Absent)) {
        fact(dimensions.get(i).name(), PlainText.of(value));
      }
    }
  }

  private void periods(FigureExplanation figure) {
    var times = figure.days().times();
    fact(said("period", "период"), days(times.period()) + ", " + figure.days().zone().getId());
    for (int i = 0; i < times.comparisons().size(); i++) {
      fact(figure.query().time().comparisons().get(i).name(), days(times.comparisons().get(i)));
    }
  }

  private String days(Period period) {
    return period.equals(Calendar.ALL_TIME)
        ? say("all time", "всё время")
        : period.start() + " … " + period.lastDay();
  }

  private void filters(FigureExplanation figure) {
    Set<String> all = new LinkedHashSet<>();
    for (FactPlan fact : figure.query().facts()) {
      fact.filters().forEach(filter -> all.add(fact.model() + ": " + RowText.of(filter)));
    }
    fact(said("only where", "только где"), String.join("; ", all));
  }

  private void part(Behind behind) {
    FigureRows rows = behind.rows();
    int count = rows.rows().size();
    html.raw("<section class=\"behind\">");
    html.element("h4", behind.part().name() + " = " + number(behind.part().value()));
    html.element(
        "p class=\"note\"",
        said(
                "%s, over %s of %s",
                "%s, %s, модель %s", words(behind.aggregate()), counted(count), behind.model())
            .in(language));
    table(rows);
    if (count > MOST_ROWS) {
      html.element(
          "p class=\"note\"",
          said("and %s more", "и ещё %s", counted(count - MOST_ROWS)).in(language));
    }
    statements(said("SQL of these rows", "SQL этих строк"), List.of(rows.statement()));
    html.raw("</section>");
  }

  private static Said counted(int rows) {
    String number = String.format(Locale.ROOT, "%,d", rows);
    return said(rows == 1 ? "%s row" : "%s rows", "строк: %s", number);
  }

  private static Said words(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _ -> said("the count of rows", "число строк");
      case Aggregate.CountPresent _ ->
          said("the count of rows with a value", "число строк со значением");
      case Aggregate.CountDistinct _ ->
          said("the count of different values", "число разных значений");
      case Aggregate.Sum _ -> said("the sum of values", "сумма значений");
      case Aggregate.SumDistinct _ -> said("the sum of different values", "сумма разных значений");
      case Aggregate.Least _ -> said("the least value", "наименьшее значение");
      case Aggregate.Greatest _ -> said("the greatest value", "наибольшее значение");
      case Aggregate.Median _ -> said("the median of values", "медиана значений");
      case Aggregate.Percentile(_, var share, _) ->
          said("the percentile %s of values", "перцентиль %s значений", share.toPlainString());
      case Aggregate.First _ -> said("the first value", "первое значение");
      case Aggregate.Last _ -> said("the last value", "последнее значение");
      case Aggregate.AtEdge(var edge, var of) -> said("%s, on %s", "%s, %s", words(of), day(edge));
      case Aggregate.EdgeDay(var edge, _) -> day(edge);
    };
  }

  private static Said day(Aggregate.Edge edge) {
    return switch (edge) {
      case FIRST -> said("the first day", "первый день");
      case LAST -> said("the last day", "последний день");
    };
  }

  private void table(FigureRows rows) {
    if (rows.rows().isEmpty()) {
      return;
    }
    html.raw("<div class=\"rows\"><table><thead><tr>");
    List<Value> first = rows.rows().getFirst();
    for (int i = 0; i < rows.columns().size(); i++) {
      html.element(number(first.get(i), "th"), rows.columns().get(i));
    }
    html.raw("</tr></thead><tbody>");
    rows.rows().stream()
        .limit(MOST_ROWS)
        .forEach(
            row -> {
              html.raw("<tr>");
              row.forEach(this::cell);
              html.raw("</tr>");
            });
    html.raw("</tbody></table></div>");
  }

  private void cell(Value value) {
    html.element(number(value, "td"), PlainText.of(value));
  }

  private static String number(Value value, String element) {
    return value instanceof Value.Decimal ? element + " class=\"number\"" : element;
  }

  private void plan(ExplainedQuery query) {
    html.element("h4", said("Plan of the query %s", "План запроса %s", query.query()).in(language));
    html.element("p class=\"note\"", PlanWords.of(query.plan()).in(language));
    statements(said("SQL of the query", "SQL запроса"), query.statements());
  }

  private void statements(Said title, List<StatementText> statements) {
    html.raw("<details><summary>").say(title.in(language)).raw("</summary><pre class=\"sql\">");
    for (StatementText each : statements) {
      String place =
          each.connection().isEmpty()
              ? say("embedded engine", "встроенная база")
              : each.connection();
      html.say("-- " + place + "\n" + each.sql() + "\n");
      if (!each.values().isEmpty()) {
        html.say(
            "-- " + say("values", "значения") + ": " + String.join(", ", each.values()) + "\n");
      }
    }
    html.raw("</pre></details>");
  }

  /// Returns the value, or what the report says in its place.
  private String value(FigureTrace trace) {
    return trace.isNew()
        ? say("new: there was nothing to grow from", "новое: расти было не от чего")
        : number(trace.value());
  }

  private static String number(Value value) {
    return value instanceof Value.Absent ? "null" : PlainText.of(value);
  }
}
