package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.evaluate.FigureTrace;
import io.svodka.engine.query.FigureRows;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.PlainText;
import io.svodka.runner.figure.FigureExplanation;
import io.svodka.runner.figure.FigureExplanation.Behind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Words how a figure comes about, so that it can be checked by hand.
final class FigureText {
  private static final int LABEL = 13;

  private final int most;
  private final List<String> lines = new ArrayList<>();

  /// @param most how many rows are printed for each number
  FigureText(int most) {
    this.most = most;
  }

  List<String> lines(FigureExplanation figure) {
    lines.add(figure.name() + " = " + value(figure.trace()));
    String label = figure.measure().label();
    entry("measure", figure.query().name().name() + (label.isEmpty() ? "" : ": " + label));
    entry("formula", figure.trace().formula());
    entry("numbers", figure.trace().numbers());
    entry("definition", figure.measure().definition());
    entry("meaning", figure.measure().description());
    entry("key", PlainText.of(figure.key()));
    group(figure);
    periods(figure);
    figure.parts().forEach(this::part);
    return lines;
  }

  private void entry(String label, String text) {
    if (!text.isEmpty()) {
      lines.add("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + text);
    }
  }

  private void group(FigureExplanation figure) {
    List<DimensionPlan> dimensions = figure.query().dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      Value value = figure.dimensions().get(i);
      if (!(value instanceof Value.Absent)) {
        entry(dimensions.get(i).name(), PlainText.of(value));
      }
    }
  }

  private void periods(FigureExplanation figure) {
    QueryTimes times = figure.days().times();
    entry("period", ExplanationText.days(times.period()) + ", " + zone(figure.days().zone()));
    for (int i = 0; i < times.comparisons().size(); i++) {
      entry(
          figure.query().time().comparisons().get(i).name(),
          ExplanationText.days(times.comparisons().get(i)));
    }
  }

  private static String zone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private void part(Behind behind) {
    int count = behind.rows().rows().size();
    lines.add("");
    lines.add(behind.part().name() + " = " + number(behind.part().value()));
    entry("is", words(behind.aggregate()) + ", over " + rows(count) + " of " + behind.model());
    lines.addAll(ExplanationText.sql(behind.rows().statement()));
    table(behind.rows());
    if (count > most) {
      lines.add("  … and " + rows(count - most) + " more; --rows " + count + " prints all");
    }
  }

  private static String rows(int count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "row" : "rows");
  }

  private static String words(Aggregate aggregate) {
    return switch (aggregate) {
      case Aggregate.CountRows _ -> "the count of rows";
      case Aggregate.CountPresent _ -> "the count of rows with a " + FigureRows.VALUE;
      case Aggregate.CountDistinct _ -> "the count of different " + FigureRows.VALUE;
      case Aggregate.Sum _ -> "the sum of " + FigureRows.VALUE;
      case Aggregate.SumDistinct _ -> "the sum of different " + FigureRows.VALUE;
      case Aggregate.Least _ -> "the least " + FigureRows.VALUE;
      case Aggregate.Greatest _ -> "the greatest " + FigureRows.VALUE;
      case Aggregate.Median _ -> "the median of " + FigureRows.VALUE;
      case Aggregate.Percentile(_, var share, _) ->
          "the percentile " + share.toPlainString() + " of " + FigureRows.VALUE;
      case Aggregate.First _ -> FigureRows.VALUE + " at the first " + FigureRows.TIME;
      case Aggregate.Last _ -> FigureRows.VALUE + " at the last " + FigureRows.TIME;
      case Aggregate.AtEdge(var edge, var of) ->
          words(of) + " on the " + edge.name().toLowerCase(Locale.ROOT) + " " + FigureRows.DAY;
      case Aggregate.EdgeDay(var edge, _) ->
          "the " + edge.name().toLowerCase(Locale.ROOT) + " " + FigureRows.DAY;
    };
  }

  private void table(FigureRows rows) {
    if (most == 0 || rows.rows().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(Collections.nCopies(rows.columns().size(), Align.LEFT), rows.columns());
    rows.rows().stream()
        .limit(most)
        .forEach(row -> table.add(row.stream().map(PlainText::of).toList()));
    lines.add("");
    table.lines().forEach(line -> lines.add("  " + line));
  }

  /// Returns the value, or what the report says in its place.
  private static String value(FigureTrace trace) {
    return trace.isNew() ? "new: there was nothing to grow from" : number(trace.value());
  }

  private static String number(Value value) {
    return value instanceof Value.Absent ? "null" : PlainText.of(value);
  }
}
