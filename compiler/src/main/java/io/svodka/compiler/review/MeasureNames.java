package io.svodka.compiler.review;

import io.svodka.model.plan.Formula;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the measures of a report in its formulas, by what they are written as.
record MeasureNames(ReportPlan report) {
  private static final Pattern NAME = Pattern.compile("measure [\\p{L}\\p{Nd}_.]*[\\p{L}\\p{Nd}_]");

  /// Returns the measures that a text names, such as `measure revenue`.
  static Set<String> in(String text) {
    return NAME.matcher(text).results().map(each -> each.group()).collect(Collectors.toSet());
  }

  Naming naming() {
    Map<String, Map<String, String>> all = new HashMap<>();
    report.queries().forEach(query -> all.put(query.name().name(), of(query)));
    return new Naming.ByMeasure(all);
  }

  /// A measure is found at every moment that the query compares with, too.
  private Map<String, String> of(QueryPlan query) {
    FormulaText moments = new FormulaText(report, query, Naming.byName());
    Map<String, String> names = new HashMap<>();
    IntStream.range(0, Math.max(1, query.time().slots().size()))
        .mapToObj(moments::slot)
        .forEach(moment -> named(moment).forEach(names::putIfAbsent));
    return names;
  }

  /// Where two are written alike, the first one gives the name.
  private Map<String, String> named(String moment) {
    Map<String, String> names = new HashMap<>();
    for (QueryPlan query : report.queries()) {
      FormulaText text = new FormulaText(report, query, new Naming.ByName(moment));
      for (MeasurePlan measure : query.measures()) {
        if (!(measure.figure().formula() instanceof Formula.Constant)) {
          names.putIfAbsent(
              text.of(measure.figure().formula()), "measure " + measure.name() + moment);
        }
      }
    }
    return names;
  }

  /// Returns which measures each measure is made of.
  static Map<String, Set<String>> parts(List<Fact> facts) {
    Map<String, Set<String>> parts = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.subject().startsWith("measure ") && fact.aspect().equals("formula")) {
        parts.computeIfAbsent(fact.subject(), _ -> new HashSet<>()).addAll(in(fact.told()));
      }
    }
    return parts;
  }

  /// Returns the measures that a text names, with those that they are made of.
  static Set<String> reached(String text, Map<String, Set<String>> parts) {
    Set<String> found = new HashSet<>();
    List<String> open = new ArrayList<>(in(text));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (found.add(next)) {
        open.addAll(parts.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }
}
