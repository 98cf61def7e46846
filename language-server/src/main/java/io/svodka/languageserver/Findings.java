package io.svodka.languageserver;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.Severity;
import io.svodka.model.origin.SourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/// Tells the editor what is wrong, file by file, and takes back what is not wrong any more.
final class Findings {
  private static final String UNUSED = "unused ";

  private final LanguageClient client;
  private final Map<OpenProject, Set<SourceId>> told = new HashMap<>();

  Findings(LanguageClient client) {
    this.client = client;
  }

  void tell(OpenProject project) {
    Map<SourceId, List<Diagnostic>> byFile = new HashMap<>();
    for (io.svodka.compiler.diagnostic.Diagnostic found : project.inspection().diagnostics()) {
      byFile
          .computeIfAbsent(found.primary().span().source(), _ -> new ArrayList<>())
          .add(diagnostic(project, found));
    }
    Set<SourceId> before = told.getOrDefault(project, Set.of());
    Set<SourceId> all = new HashSet<>(before);
    all.addAll(byFile.keySet());
    all.addAll(project.shown());
    all.stream()
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(
            id ->
                client.publishDiagnostics(
                    new PublishDiagnosticsParams(
                        project.address(id), byFile.getOrDefault(id, List.of()))));
    told.put(project, Set.copyOf(byFile.keySet()));
  }

  static Diagnostic diagnostic(
      OpenProject project, io.svodka.compiler.diagnostic.Diagnostic found) {
    Diagnostic diagnostic =
        new Diagnostic(
            project.lines(found.primary().span().source()).range(found.primary().span()),
            message(project, found),
            severity(found.severity()),
            "svodka",
            found.code());
    diagnostic.setRelatedInformation(
        found.secondary().stream()
            .map(
                label ->
                    new DiagnosticRelatedInformation(
                        new Location(
                            project.address(label.span().source()),
                            project.lines(label.span().source()).range(label.span())),
                        label.text().in(project.language())))
            .toList());
    if (found.headline().english().startsWith(UNUSED)) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    return diagnostic;
  }

  private static String message(
      OpenProject project, io.svodka.compiler.diagnostic.Diagnostic found) {
    StringBuilder text = new StringBuilder(found.headline().in(project.language()));
    line(text, "", found.primary().text(), project);
    found.help().forEach(help -> line(text, "→ ", help, project));
    found.notes().forEach(note -> line(text, "· ", note, project));
    return text.toString();
  }

  private static void line(StringBuilder text, String sign, Said words, OpenProject project) {
    if (!words.isEmpty()) {
      text.append('\n').append(sign).append(words.in(project.language()));
    }
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }
}
