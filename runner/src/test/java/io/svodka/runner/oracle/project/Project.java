package io.svodka.runner.oracle.project;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/// A whole project with the rows of its sources.
///
/// @param measures those outside of models
public record Project(
    Settings settings, List<Model> models, List<Model.Measure> measures, List<Burst> burst) {
  public Project {
    models = List.copyOf(models);
    measures = List.copyOf(measures);
    burst = List.copyOf(burst);
  }

  /// What holds for all of it.
  public record Settings(ZoneId zone, DayOfWeek weekStart, Month yearStart, LocalDate asOf) {}

  /// A burst by the key of a model, named by the role that leads there.
  public record Burst(String role, String model, List<Cond> only) {
    public Burst {
      only = List.copyOf(only);
    }
  }

  public Model model(String wanted) {
    return models.stream().filter(each -> each.name().equals(wanted)).findFirst().orElseThrow();
  }

  public Model.Measure measure(Fig.Ref ref) {
    return ref.model().isEmpty()
        ? measures.stream().filter(m -> m.name().equals(ref.measure())).findFirst().orElseThrow()
        : model(ref.model()).measure(ref.measure());
  }

  /// Returns the model that a path of roles leads to.
  public Model behind(Model from, String path) {
    Model at = from;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
      at = model(at.role(step).target());
    }
    return at;
  }

  public Project with(List<Model> others) {
    return new Project(settings, others, measures, burst);
  }
}
