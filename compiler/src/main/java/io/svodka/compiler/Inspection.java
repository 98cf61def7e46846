package io.svodka.compiler;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.naming.PeriodUse;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.symbol.NameIndex;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.model.plan.ProjectPlan;
import java.util.List;

/// Everything that is known of a project, broken or not, for those who help to write it.
///
/// @param diagnostics everything that is wrong, sorted by file and place
/// @param periods those it speaks of
/// @param project its names as far as they could be bound
/// @param plan may be run only where nothing is wrong
public record Inspection(
    List<Diagnostic> diagnostics,
    List<Inspected> files,
    NameIndex names,
    List<PeriodUse> periods,
    ResolvedProject project,
    ProjectPlan plan) {
  public Inspection {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
    periods = List.copyOf(periods);
  }

  /// A file and what could be read of it.
  public record Inspected(SourceFile file, List<Declaration> declarations) {
    public Inspected {
      declarations = List.copyOf(declarations);
    }
  }
}
