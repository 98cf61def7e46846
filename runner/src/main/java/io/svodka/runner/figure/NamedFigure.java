package io.svodka.runner.figure;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.Formula.Arithmetic;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure found by what it is called.
record NamedFigure(QueryPlan query, MeasurePlan measure, Formula formula) {
  private static final Pattern AT =
      Pattern.compile("\\s*(?<name>\\S+)(?:\\s+at\\s+(?<in>\\S+))?\\s*");
  private static final Pattern CALL =
      Pattern.compile(
          "\\s*(?<call>growth|change)\\(\\s*(?<name>[^\\s,]+)\\s*,\\s*(?<in>\\S+?)\\s*\\)\\s*");

  static NamedFigure of(ReportPlan report, String text) {
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      NamedFigure now = named(report, call.group("name"));
      Formula before = now.in(call.group("in"));
      return now.as(
          call.group("call").equals("growth")
              ? new Formula.Growth(now.formula(), before)
              : new Arithmetic(ArithmeticOperator.MINUS, now.formula(), before));
    }
    Matcher at = AT.matcher(text);
    if (!at.matches()) {
      throw unknown(report, text);
    }
    NamedFigure now = named(report, at.group("name"));
    return at.group("in") == null ? now : now.as(now.in(at.group("in")));
  }

  /// Returns a figure of a layout under the name of the measure that it shows; one that the layout
  /// makes of measures has none of its own, and its formula says what it is.
  static NamedFigure of(QueryPlan query, FigurePlan figure) {
    MeasurePlan measure =
        query.measures().stream()
            .filter(each -> each.figure().formula().equals(figure.formula()))
            .findFirst()
            .orElseGet(() -> new MeasurePlan("", "", figure, "", ""));
    return new NamedFigure(query, measure, figure.formula());
  }

  private static NamedFigure named(ReportPlan report, String name) {
    List<NamedFigure> found = new ArrayList<>();
    for (QueryPlan query : report.queries()) {
      for (MeasurePlan measure : query.measures()) {
        String full = query.name().name() + "." + measure.name();
        if (full.equals(name) || measure.name().equals(name)) {
          found.add(new NamedFigure(query, measure, measure.figure().formula()));
        }
      }
    }
    if (found.isEmpty()) {
      throw unknown(report, name);
    }
    return found.getFirst();
  }

  private static RunFailure unknown(ReportPlan report, String name) {
    List<String> known =
        report.queries().stream()
            .flatMap(
                query ->
                    query.measures().stream()
                        .map(measure -> query.name().name() + "." + measure.name()))
            .toList();
    return new RunFailure.Setup(
        "SV9435",
        "the report has no figure `" + name + "`",
        "it has: " + String.join(", ", known) + "; with ` at prev`, `growth(…, prev)` around them",
        null);
  }

  private NamedFigure as(Formula other) {
    return new NamedFigure(query, measure, other);
  }

  private Formula in(String comparison) {
    List<String> names = query.time().comparisons().stream().map(each -> each.name()).toList();
    int range = names.indexOf(comparison) + 1;
    if (range == 0) {
      throw new RunFailure.Setup(
          "SV9436",
          "query `" + query.name().name() + "` has no comparison `" + comparison + "`",
          names.isEmpty() ? "it compares with nothing" : "it has: " + String.join(", ", names),
          null);
    }
    return new Comparing(query.time().slots(), range).of(formula);
  }
}
