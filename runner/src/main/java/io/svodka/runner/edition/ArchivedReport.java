package io.svodka.runner.edition;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import io.svodka.runner.Dress;
import io.svodka.runner.Viewer;
import io.svodka.runner.Views;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.archive.RunFacts;
import io.svodka.runner.archive.RunFacts.Kind;
import io.svodka.runner.archive.RunFacts.Piece;
import io.svodka.runner.project.AssetFolder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A report as its specification said it then.
final class ArchivedReport {
  private final Archive archive;
  private final RunFacts facts;
  private final ProjectPlan project;
  private final ReportPlan report;
  private final Map<String, Image> images;

  private ArchivedReport(Archive archive, RunFacts facts, ProjectPlan project) {
    this.archive = archive;
    this.facts = facts;
    this.project = project;
    this.report = new Views(project).of(facts.subject().report(), new Viewer.Owner()).report();
    this.images = images();
  }

  /// @throws RunFailure.Setup when the specification is not kept or not understood any more
  static ArchivedReport read(Archive archive, RunFacts facts) {
    Texts texts =
        new Texts(
            files(archive, facts, Kind.SPECIFICATION),
            files(archive, facts, Kind.LOCK),
            files(archive, facts, Kind.HOLIDAYS));
    return switch (new Compiler().compile(texts)) {
      case Compilation.Compiled(var plan, _) -> new ArchivedReport(archive, facts, plan);
      case Compilation.Refused(var diagnostics) ->
          throw new RunFailure.Setup(
              "SV9473",
              "this version does not understand the specification of then any more: "
                  + diagnostics.size()
                  + " errors",
              "use the version that made it: " + facts.program(),
              null);
    };
  }

  private record Texts(List<SourceFile> files, List<SourceFile> locks, List<SourceFile> holidays)
      implements Workspace {}

  private static List<SourceFile> files(Archive archive, RunFacts facts, Kind kind) {
    return pieces(facts, kind)
        .map(
            piece ->
                new SourceFile(
                    new SourceId(piece.path()),
                    new String(archive.content(piece.digest()), StandardCharsets.UTF_8)))
        .toList();
  }

  private static Stream<Piece> pieces(RunFacts facts, Kind kind) {
    return facts.pieces().stream().filter(piece -> piece.kind() == kind);
  }

  private Map<String, Image> images() {
    Map<String, Image> read = new HashMap<>();
    pieces(facts, Kind.PICTURE)
        .forEach(
            piece ->
                AssetFolder.picture(piece.path(), archive.content(piece.digest()))
                    .ifPresent(image -> read.put(piece.path(), image)));
    return read;
  }

  RunFacts facts() {
    return facts;
  }

  Theme theme(Theme usual) {
    return Dress.of(usual, report.theme(), images);
  }

  ReportLayout layout() {
    Period period =
        Calendar.of(project.settings())
            .resolve(report.period(), facts.values().asOf(), facts.values().parameters());
    return new ReportLayout(
        project.settings(), report, facts.values(), period, facts.ages(), images);
  }
}
