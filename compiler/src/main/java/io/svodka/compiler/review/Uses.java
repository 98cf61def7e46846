package io.svodka.compiler.review;

import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What follows from a part of a project: reports of a source, deliveries of a report.
record Uses(ProjectPlan project) {
  /// Returns the places with those that follow from them.
  List<Touch> of(Map<String, Set<Part>> places) {
    Map<String, Set<Part>> all = new LinkedHashMap<>();
    places.forEach(
        (place, parts) ->
            reached(place)
                .forEach(
                    each -> all.computeIfAbsent(each, _ -> new LinkedHashSet<>()).addAll(parts)));
    for (DeliveryPlan delivery : project.deliveries()) {
      if (all.containsKey("report " + delivery.report())) {
        all.putIfAbsent("delivery " + delivery.name(), Set.of());
      }
    }
    return all.entrySet().stream()
        .map(
            each -> new Touch(each.getKey(), audience(each.getKey()), List.copyOf(each.getValue())))
        .toList();
  }

  private Stream<String> reached(String place) {
    if (place.equals("project")) {
      return project.reports().stream().map(each -> "report " + each.name().name());
    }
    if (place.startsWith("source ")) {
      String source = place.substring("source ".length());
      return project.reports().stream()
          .filter(each -> sources(each).anyMatch(source::equals))
          .map(each -> "report " + each.name().name());
    }
    return place.startsWith("test ") ? Stream.of() : Stream.of(place);
  }

  private String audience(String place) {
    return Stream.concat(
            project.reports().stream()
                .filter(each -> place.equals("report " + each.name().name()))
                .map(Uses::packs),
            project.deliveries().stream()
                .filter(each -> place.equals("delivery " + each.name()))
                .map(this::mails))
        .collect(Collectors.joining());
  }

  private static String packs(ReportPlan report) {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> "";
      case BurstPlan.ByKey(var key, _, _) ->
          "packs of " + key.model() + " by " + RowText.of(key.key());
    };
  }

  private String mails(DeliveryPlan delivery) {
    return project.reports().stream()
        .filter(each -> each.name().name().equals(delivery.report()))
        .map(each -> new TextParts(each, Naming.byName()))
        .map(
            texts ->
                delivery.mail().stream()
                    .map(mail -> DeliveryFacts.recipients(mail.to(), texts))
                    .collect(Collectors.joining(", ")))
        .filter(people -> !people.isEmpty())
        .map(people -> "mail to " + people)
        .collect(Collectors.joining());
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
