package io.svodka.languageserver;

import io.svodka.compiler.source.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// What the server needs of the machine it runs on.
public interface Surroundings {
  /// Returns the folder of the project that a file belongs to.
  Path projectOf(Path file);

  /// Returns a project as it is on disk; one that cannot be read is empty.
  Workspace read(Path project);

  /// Returns the day it is.
  LocalDate today(ZoneId zone);
}
