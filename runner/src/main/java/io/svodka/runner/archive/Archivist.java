package io.svodka.runner.archive;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.runner.archive.RunFacts.Kind;
import io.svodka.runner.archive.RunFacts.Piece;
import io.svodka.runner.project.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps what runs of one state of the specification are made of.
public final class Archivist {
  private final Archive archive;
  private final Program program;
  private final Workspace workspace;

  public Archivist(Archive archive, Program program, Workspace workspace) {
    this.archive = archive;
    this.program = program;
    this.workspace = workspace;
  }

  /// Keeps what the packs of a run have in common and returns where their own things go.
  ///
  /// @param images pictures of the report by their paths
  public KeptRun begin(
      RunFacts.Subject subject, Working working, Theme theme, Map<String, Image> images) {
    Instant now = working.now();
    List<Piece> pieces = new ArrayList<>();
    texts(Kind.SPECIFICATION, workspace.files(), now, pieces);
    texts(Kind.LOCK, workspace.locks(), now, pieces);
    texts(Kind.HOLIDAYS, workspace.holidays(), now, pieces);
    new TreeMap<>(images)
        .forEach(
            (path, image) ->
                pieces.add(new Piece(Kind.PICTURE, path, archive.keep(image.content(), now))));
    RunFacts facts =
        new RunFacts(
            program,
            subject,
            working.values(),
            working.ages(),
            working.revision(),
            look(theme),
            pieces);
    return new KeptRun(archive, archive.keep(facts, now), now);
  }

  /// What a run works on, and when.
  public record Working(RunValues values, SourceAges ages, Revision revision, Instant now) {}

  private void texts(Kind kind, List<SourceFile> files, Instant now, List<Piece> pieces) {
    for (SourceFile file : files) {
      byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
      pieces.add(new Piece(kind, file.id().path(), archive.keep(content, now)));
    }
  }

  /// Returns the digest of how things look; a logo is a piece of its own.
  public static String look(Theme theme) {
    String words =
        String.join(
            "\n",
            theme.font(),
            String.valueOf(theme.baseSizePoints()),
            theme.colours().toString(),
            theme.palette().toString(),
            new TreeMap<>(theme.styles()).toString());
    return ArchiveFolder.digest(words.getBytes(StandardCharsets.UTF_8));
  }
}
