package io.svodka.runner.draft;

import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Writes new files into a project: all of them or none.
public final class NewFiles {
  private final Path project;

  public NewFiles(Path project) {
    this.project = project;
  }

  /// Writes the files.
  ///
  /// @throws RunFailure.Setup when one of them is there already, comes twice or cannot be written;
  ///   then none is left behind
  public void write(List<NewFile> files) {
    Set<String> paths = new HashSet<>();
    for (NewFile file : files) {
      if (!paths.add(file.path())) {
        throw new RunFailure.Setup(
            "SV9431",
            file.path() + " would be written twice",
            "nothing was written; draft what has the same name one by one, with --name",
            null);
      }
      if (Files.exists(project.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
        throw new RunFailure.Setup(
            "SV9431",
            file.path() + " is already there",
            "nothing was written; choose another name with --name, or delete the file",
            null);
      }
    }
    List<Path> written = new ArrayList<>();
    for (NewFile file : files) {
      Path path = project.resolve(file.path());
      try {
        Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        Files.writeString(path, file.text(), StandardOpenOption.CREATE_NEW);
        written.add(path);
      } catch (IOException e) {
        written.forEach(NewFiles::drop);
        throw new RunFailure.Setup(
            "SV9405",
            "cannot write " + file.path(),
            "check that the folder can be written and the disk has room",
            e);
      }
    }
  }

  private static void drop(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot delete " + path, "delete it by hand", e);
    }
  }
}
