package io.svodka.cli;

import io.svodka.compiler.wording.Suggestions;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.NamedReports;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the report or delivery that is meant; the only one needs no name.
final class Choice {
  private final ProjectPlan plan;

  Choice(ProjectPlan plan) {
    this.plan = plan;
  }

  /// @param name of the report, or the path of the file that declares it
  ReportPlan report(Optional<String> name) {
    Optional<String> file = name.filter(NamedReports::isFile);
    return file.isPresent() ? reportOf(file.get()) : named(name);
  }

  private ReportPlan reportOf(String file) {
    List<ReportPlan> found = new NamedReports(plan).meantBy(file);
    if (found.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9424",
          "no file `" + file + "` of the project declares a report",
          "the project has: " + names(plan.reports()),
          null);
    }
    if (found.size() > 1) {
      throw new RunFailure.Setup(
          "SV9426",
          "`" + file + "` declares several reports: which one?",
          "name one of: " + names(found),
          null);
    }
    return found.getFirst();
  }

  private static String names(List<ReportPlan> reports) {
    return String.join(", ", reports.stream().map(report -> report.name().name()).toList());
  }

  private ReportPlan named(Optional<String> name) {
    return choose("report", plan.reports(), report -> report.name().name(), name);
  }

  DeliveryPlan delivery(Optional<String> name) {
    return choose("delivery", plan.deliveries(), DeliveryPlan::name, name);
  }

  AlertPlan alert(Optional<String> name) {
    return choose("alert", plan.alerts(), AlertPlan::name, name);
  }

  private static <T> T choose(
      String kind, List<T> all, Function<T, String> naming, Optional<String> name) {
    String known = String.join(", ", all.stream().map(naming).toList());
    if (name.isEmpty() && all.size() == 1) {
      return all.getFirst();
    }
    if (all.isEmpty()) {
      throw new RunFailure.Setup("SV9424", "the project has no " + kind, "declare one", null);
    }
    String wanted =
        name.orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9426",
                    "the project has several: which " + kind + "?",
                    "name one of: " + known,
                    null));
    return all.stream()
        .filter(each -> naming.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9424",
                    "there is no " + kind + " `" + wanted + "`",
                    meant(wanted, all.stream().map(naming).toList()),
                    null));
  }

  private static String meant(String wanted, List<String> names) {
    List<String> close = Suggestions.candidates(wanted, names);
    return close.isEmpty()
        ? "the project has: " + String.join(", ", names)
        : "did you mean `" + String.join("` or `", close) + "`?";
  }
}
