package io.svodka.compiler.resolve;

import io.svodka.compiler.type.Formats;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import java.util.List;

/// A project whose sources, models and measures are bound.
public record ResolvedProject(
    ProjectSettings settings,
    List<SourcePlan> sources,
    ModelGraph graph,
    Measures measures,
    MeasureReader reader,
    Declarations declarations,
    Formats formats,
    Texts texts) {
  public ResolvedProject {
    sources = List.copyOf(sources);
  }
}
