package io.svodka.runner.preview;

import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import java.util.List;

/// A project as it was read, to try a change that nobody wrote.
record TriedFiles(
    List<SourceFile> files, List<SourceFile> locks, List<SourceFile> holidays, Assets assets)
    implements Workspace {
  static final TriedFiles NONE =
      new TriedFiles(List.of(), List.of(), List.of(), new Assets.Unknown());

  TriedFiles {
    files = List.copyOf(files);
    locks = List.copyOf(locks);
    holidays = List.copyOf(holidays);
  }

  static TriedFiles of(Workspace workspace) {
    return new TriedFiles(
        workspace.files(), workspace.locks(), workspace.holidays(), workspace.assets());
  }

  /// Returns the project with some letters before one file with a report, so that all of it stands
  /// elsewhere.
  TriedFiles changed(String letters) {
    String path =
        files.stream()
            .filter(file -> file.text().contains("report "))
            .map(file -> file.id().path())
            .findFirst()
            .orElse("");
    return new TriedFiles(
        files.stream()
            .map(
                file ->
                    file.id().path().equals(path)
                        ? new SourceFile(file.id(), letters + file.text())
                        : file)
            .toList(),
        locks,
        holidays,
        assets);
  }
}
