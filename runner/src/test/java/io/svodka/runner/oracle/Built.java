package io.svodka.runner.oracle;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A compiled project. Reports that the compiler refuses are left out.
///
/// @param refused codes of what was said about each report that is left out
record Built(ProjectPlan plan, Map<String, String> refused) {
  private static final String MODELS = "models.svodka";

  /// @param reports texts by names
  static Built of(String models, Map<String, String> reports) {
    Map<String, String> kept = new LinkedHashMap<>(reports);
    Map<String, String> refused = new LinkedHashMap<>();
    while (true) {
      switch (new Compiler().compile(() -> files(models, kept))) {
        case Compilation.Compiled(var plan, _) -> {
          return new Built(plan, refused);
        }
        case Compilation.Refused(var diagnostics) -> drop(diagnostics, kept, refused);
      }
    }
  }

  private static void drop(
      List<Diagnostic> diagnostics, Map<String, String> kept, Map<String, String> refused) {
    int before = kept.size();
    for (Diagnostic diagnostic : diagnostics) {
      String file = diagnostic.primary().span().source().path().replace(".svodka", "");
      if (diagnostic.severity() == Severity.ERROR && kept.remove(file) != null) {
        refused.put(file, diagnostic.code() + " " + diagnostic.headline().english());
      }
    }
    if (kept.size() == before) {
      throw new IllegalStateException(
          diagnostics.stream()
              .map(d -> d.code() + " " + d.headline().english() + " " + d.primary().span())
              .collect(Collectors.joining("\n")));
    }
  }

  private static List<SourceFile> files(String models, Map<String, String> reports) {
    List<SourceFile> files = new ArrayList<>();
    files.add(new SourceFile(new SourceId(MODELS), models));
    reports.forEach(
        (name, text) -> files.add(new SourceFile(new SourceId(name + ".svodka"), text)));
    return files;
  }
}
