package io.svodka.runner.output;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts finished files in place. A file is there whole or not at all.
public final class FilePublisher {
  private final Path folder;

  public FilePublisher(Path folder) {
    this.folder = folder;
  }

  /// Writes a file of this name and returns its path.
  ///
  /// @throws RunFailure.Setup when the folder cannot be written; nothing half-written stays
  public Path publish(String fileName, byte[] content) {
    Path file = folder.resolve(SafeName.of(fileName)).normalize();
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, ".svodka-", ".part");
      try {
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405",
          "cannot write " + file,
          "check that the folder can be written and the disk has room",
          e);
    }
  }
}
