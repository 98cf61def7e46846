package io.svodka.runner.oracle.draw;

import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import java.util.List;

/// A random project with queries over it.
public record Drawn(Project project, List<Asked> asked) {
  public Drawn {
    asked = List.copyOf(asked);
  }

  /// A query with the model that its own names belong to.
  public record Asked(String home, Query query) {}
}
