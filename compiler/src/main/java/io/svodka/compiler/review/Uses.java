package io.svodka.compiler.review;

import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What follows from a part of a project: reports of a source, deliveries of a report.
record Uses(ProjectPlan project) {
  /// Returns the places with those that follow from them.
  List<String> of(Set<String> places) {
    Set<String> all = new LinkedHashSet<>();
    for (String place : places) {
      if (place.equals("project")) {
        project.reports().forEach(each -> all.add("report " + each.name().name()));
      } else if (place.startsWith("source ")) {
        String source = place.substring("source ".length());
        project.reports().stream()
            .filter(each -> sources(each).anyMatch(source::equals))
            .forEach(each -> all.add("report " + each.name().name()));
      } else if (!place.startsWith("test ")) {
        all.add(place);
      }
    }
    for (DeliveryPlan delivery : project.deliveries()) {
      if (all.contains("report " + delivery.report())) {
        all.add("delivery " + delivery.name());
      }
    }
    return List.copyOf(all);
  }

  private static Stream<String> sources(ReportPlan report) {
    Stream<String> keys =
        report.burst() instanceof BurstPlan.ByKey(var key, _, _)
            ? Stream.concat(Stream.of(key.source()), joined(key.joins()))
            : Stream.empty();
    Stream<String> facts =
        report.queries().stream()
            .map(QueryPlan::facts)
            .flatMap(List::stream)
            .flatMap(fact -> Stream.concat(Stream.of(fact.source()), joined(fact.joins())));
    return Stream.concat(keys, facts);
  }

  private static Stream<String> joined(List<FactPlan.JoinPlan> joins) {
    return FactPlan.JoinPlan.all(joins).map(FactPlan.JoinPlan::source);
  }
}
