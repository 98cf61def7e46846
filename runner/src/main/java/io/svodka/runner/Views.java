package io.svodka.runner;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RolePlan;
import io.svodka.model.plan.RolePlan.UserAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows the reports of a project as their viewers may see them.
public final class Views {
  private final ProjectPlan project;

  public Views(ProjectPlan project) {
    this.project = project;
  }

  /// A report as one viewer may see it, with what the rules of the role ask of the person.
  public record View(ReportPlan report, Map<String, ParameterValue> person) {
    public View {
      person = Map.copyOf(person);
    }

    /// Returns the values of a run with those of the person.
    public RunValues with(RunValues values) {
      Map<String, ParameterValue> all = new HashMap<>(values.parameters());
      all.putAll(person);
      return new RunValues(values.asOf(), all);
    }
  }

  /// Returns the report as the viewer may see it.
  ///
  /// @throws RunFailure.Setup when there is no such report or role, when the role may not see the
  ///   report, or when an attribute of the person is missing
  public View of(String report, Viewer viewer) {
    ReportPlan plan = named(project.reports(), report).orElseThrow(() -> unknownReport(report));
    return switch (viewer) {
      case Viewer.Owner _ -> new View(plan, Map.of());
      case Viewer.InRole(var name, var attributes) -> {
        RolePlan role = role(name);
        ReportPlan seen = named(role.reports(), report).orElseThrow(() -> notAllowed(role, report));
        yield new View(seen, person(role, attributes));
      }
    };
  }

  private static Optional<ReportPlan> named(List<ReportPlan> reports, String name) {
    return reports.stream().filter(report -> report.name().name().equals(name)).findFirst();
  }

  private RunFailure unknownReport(String name) {
    List<String> known = project.reports().stream().map(report -> report.name().name()).toList();
    return new RunFailure.Setup(
        "SV9424",
        "there is no report `" + name + "`",
        known.isEmpty()
            ? "the project has no reports"
            : "the project has: " + String.join(", ", known),
        null);
  }

  private RolePlan role(String name) {
    List<String> known = project.roles().stream().map(RolePlan::name).toList();
    return project.roles().stream()
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9424",
                    "there is no role `" + name + "`",
                    known.isEmpty()
                        ? "declare it: access for role " + name + " { … }"
                        : "the project has: " + String.join(", ", known),
                    null));
  }

  private static RunFailure notAllowed(RolePlan role, String report) {
    List<String> seen = role.reports().stream().map(each -> each.name().name()).toList();
    return new RunFailure.Setup(
        "SV9428",
        "role `" + role.name() + "` may not see report `" + report + "`",
        seen.isEmpty() ? "it may see none" : "it may see: " + String.join(", ", seen),
        null);
  }

  private Map<String, ParameterValue> person(RolePlan role, Map<String, String> given) {
    List<String> known = role.attributes().stream().map(UserAttribute::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new RunFailure.Setup(
            "SV9430",
            "role `" + role.name() + "` asks for no attribute `" + name + "`",
            known.isEmpty() ? "it asks for none" : "it asks for: " + String.join(", ", known),
            null);
      }
    }
    Map<String, ParameterValue> values = new HashMap<>();
    for (UserAttribute attribute : role.attributes()) {
      values.put(attribute.parameter(), value(role, attribute, given));
    }
    return values;
  }

  /// A person without the attribute sees nothing, not everything.
  private ParameterValue value(RolePlan role, UserAttribute attribute, Map<String, String> given) {
    String text = given.get(attribute.name());
    if (text == null || text.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9429",
          "role `" + role.name() + "` needs `" + attribute.name() + "` of the person",
          "say it with --user " + attribute.name() + "=…",
          null);
    }
    ParameterPlan asParameter =
        new ParameterPlan(
            attribute.parameter(),
            attribute.name(),
            new ParameterPlan.Kind.Scalar(attribute.type()),
            new ParameterPlan.Setting.Required());
    return new ReportParameters(Calendar.of(project.settings())).written(asParameter, text);
  }
}
