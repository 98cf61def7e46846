package io.svodka.cli;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.query.QueryExplanation;
import io.svodka.engine.query.QueryExplanation.ExplainedFact;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import io.svodka.runner.figure.PlanWords;
import java.util.ArrayList;
import java.util.List;

/// Words an explanation: for each query what it shows, over which days, at which levels, by which
/// statement.
final class ExplanationText {
  private final ReportPlan report;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(ReportPlan report) {
    this.report = report;
  }

  List<String> lines(QueryExplanation explanation) {
    lines.add("Report " + report.name().name() + ": " + report.name().title());
    switch (report.burst()) {
      case BurstPlan.Once _ -> lines.add("One document; not burst.");
      case BurstPlan.ByKey(var key, _, _) ->
          lines.add(
              "One document for each key of "
                  + key.model()
                  + "; one statement for each query serves all keys"
                  + (key.settings().containsKey(BurstPlan.Setting.TIMEZONE)
                      ? " of a time zone."
                      : "."));
    }
    explanation.keys().forEach(statement -> statement("keys", statement));
    explanation.queries().forEach(this::query);
    return lines;
  }

  private void query(ExplainedQuery query) {
    QueryPlan plan =
        report.queries().stream()
            .filter(each -> each.name().name().equals(query.query()))
            .findFirst()
            .orElseThrow();
    lines.add("");
    lines.add("Query " + query.query() + " (" + scope(plan.scope()) + ")");
    lines.add("  period     " + days(query.times().period()));
    for (int i = 0; i < query.times().comparisons().size(); i++) {
      lines.add(
          "  "
              + pad(plan.time().comparisons().get(i).name())
              + days(query.times().comparisons().get(i)));
    }
    plan.measures().forEach(this::measure);
    query.facts().forEach(this::fact);
    lines.add("  levels     " + levels(query.levels()));
    lines.add("  plan       " + PlanWords.of(query.plan()).english());
    query.statements().forEach(statement -> statement("sql", statement));
  }

  private static String scope(QueryPlan.Scope scope) {
    return switch (scope) {
      case WHOLE -> "for the whole report";
      case BY_KEY -> "cut by the burst key";
      case SHARED -> "shared: the same for every key";
    };
  }

  static String days(Period period) {
    return period.equals(Calendar.ALL_TIME)
        ? "all time"
        : period.start() + " … " + period.lastDay() + " (" + period.days() + " days)";
  }

  private void measure(MeasurePlan measure) {
    String definition = measure.definition().isEmpty() ? "" : " = " + measure.definition();
    lines.add("  show       " + measure.name() + definition + described(measure));
  }

  private static String described(MeasurePlan measure) {
    return measure.description().isEmpty() ? "" : "  -- " + measure.description();
  }

  private void fact(ExplainedFact fact) {
    String joins = fact.joins().isEmpty() ? "" : ", one " + String.join(", one ", fact.joins());
    lines.add(
        "  fact       "
            + fact.model()
            + " from "
            + fact.source()
            + joins
            + " → "
            + String.join(", ", fact.components()));
  }

  private static String levels(List<List<String>> levels) {
    return String.join(
        "; ",
        levels.stream()
            .map(level -> level.isEmpty() ? "grand total" : String.join(" × ", level))
            .toList());
  }

  private void statement(String label, StatementText statement) {
    String place = statement.connection().isEmpty() ? "embedded engine" : statement.connection();
    lines.add("  " + pad(label) + "on " + place);
    lines.addAll(sql(statement));
  }

  /// Returns the lines of a statement and the texts that are bound to it.
  static List<String> sql(StatementText statement) {
    List<String> written =
        new ArrayList<>(statement.sql().lines().map(line -> "    " + line).toList());
    if (!statement.values().isEmpty()) {
      written.add("    -- values: " + String.join(", ", statement.values()));
    }
    return written;
  }

  private static String pad(String label) {
    return label + " ".repeat(Math.max(1, 11 - label.length()));
  }
}
