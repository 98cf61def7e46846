package io.svodka.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Names the project's folder.
final class ProjectOption {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "DIR",
      description = "Folder of the project (default: the current folder).")
  private Path folder = Path.of("");

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }
}
