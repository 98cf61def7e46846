package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.plan.ProjectPlan;
import java.util.List;

/// The project as it was seen last.
///
/// @param version grows with every change
/// @param plan the last good one; one entry, or none before there was any
/// @param problems of the texts as they are now; warnings among them
/// @param failure why the folder could not be read; empty where it could
record Looked(
    long version,
    List<ProjectPlan> plan,
    List<Diagnostic> problems,
    List<SourceFile> texts,
    String failure) {
  static final Looked NOTHING = new Looked(0, List.of(), List.of(), List.of(), "");

  Looked {
    plan = List.copyOf(plan);
    problems = List.copyOf(problems);
    texts = List.copyOf(texts);
  }
}
