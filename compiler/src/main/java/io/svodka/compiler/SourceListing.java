package io.svodka.compiler;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.schema.Schema;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import java.util.List;

/// The sources of a project, whatever is wrong with what is made of them.
public sealed interface SourceListing {
  /// @param sources with the columns they list or that are locked; those of others have none
  /// @param schema the locks as they are
  record Listed(ProjectSettings settings, List<SourcePlan> sources, Schema schema)
      implements SourceListing {
    public Listed {
      sources = List.copyOf(sources);
    }
  }

  /// The sources themselves cannot be understood.
  record Refused(List<Diagnostic> diagnostics) implements SourceListing {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
