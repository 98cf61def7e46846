package io.svodka.runner.project;

import io.svodka.compiler.schema.Holder;
import io.svodka.compiler.schema.LockText;
import io.svodka.compiler.schema.SchemaLock;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.SafeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The folder `schema` of a project, which keeps the locks.
public final class SchemaFolder {
  static final String NAME = "schema";
  static final String EXTENSION = ".lock";
  private static final String FILES = "files";

  private final Path folder;

  public SchemaFolder(Path project) {
    this.folder = project.resolve(NAME);
  }

  /// Returns the name of a lock's file, as seen from the project.
  public static String nameOf(Holder holder) {
    String name =
        switch (holder) {
          case Holder.OfConnection(var connection, _) ->
              SafeName.of(connection).equalsIgnoreCase(FILES)
                  ? FILES + "-connection"
                  : SafeName.of(connection);
          case Holder.OfFiles() -> FILES;
        };
    return NAME + "/" + name + EXTENSION;
  }

  /// Writes locks. All are written beside the old ones before the first of those is replaced.
  ///
  /// @throws RunFailure.Setup when the folder cannot be written; then the old ones stay
  public void write(List<SchemaLock> locks) {
    Map<Path, Path> parts = new LinkedHashMap<>();
    try {
      Files.createDirectories(folder);
      for (SchemaLock lock : locks) {
        Path part = folder.resolve(".svodka-" + UUID.randomUUID() + ".part");
        parts.put(part, folder.resolveSibling(nameOf(lock.holder())));
        Files.writeString(part, LockText.of(lock), StandardOpenOption.CREATE_NEW);
      }
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        Files.move(
            part.getKey(),
            part.getValue(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405",
          "cannot write to the folder " + folder,
          "check that the folder can be written and the disk has room",
          e);
    } finally {
      new ArrayList<>(parts.keySet()).forEach(SchemaFolder::drop);
    }
  }

  private static void drop(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot delete " + part, "delete it by hand", e);
    }
  }
}
