package io.svodka.compiler;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.model.plan.ProjectPlan;
import java.util.List;

/// What came of compiling a project. Diagnostics are sorted by file and place.
public sealed interface Compilation {
  /// A project that may be run.
  record Compiled(ProjectPlan plan, List<Diagnostic> warnings) implements Compilation {
    public Compiled {
      warnings = List.copyOf(warnings);
    }
  }

  /// A project with at least one error.
  record Refused(List<Diagnostic> diagnostics) implements Compilation {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
