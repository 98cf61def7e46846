package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for files that are needed for a while.
final class Scratch implements AutoCloseable {
  private final Path folder;

  Scratch(String name) {
    try {
      folder = Files.createTempDirectory(name).toRealPath();
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot make a temporary folder", "check that the disk has room", e);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot delete " + folder, "delete it by hand", e);
    }
  }
}
