package io.svodka.languageserver;

import io.svodka.model.origin.SourceId;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The projects whose files are open.
final class Projects {
  private final Map<Path, OpenProject> open = new LinkedHashMap<>();
  private final Map<Path, Path> folders = new HashMap<>();
  private final Surroundings surroundings;

  Projects(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Collection<OpenProject> all() {
    return open.values();
  }

  /// Opens the project in a folder, unless it is open.
  OpenProject in(Path folder) {
    return open.computeIfAbsent(folder, root -> new OpenProject(root, surroundings));
  }

  /// Returns the project of a file, opened now if need be.
  OpenProject of(String address) {
    return in(folders.computeIfAbsent(path(address), surroundings::projectOf));
  }

  /// Looks at the disk again: for files, and for the projects they belong to.
  void reread() {
    folders.clear();
    open.values().forEach(OpenProject::reread);
  }

  /// Returns a file as it is now.
  View view(String address) {
    OpenProject project = of(address);
    SourceId id = project.id(path(address));
    return new View(project, project.inspection(), project.lines(id));
  }

  /// A file that was never saved lies nowhere; it is taken for one of the current folder.
  static Path path(String address) {
    URI uri = URI.create(address);
    try {
      return "file".equals(uri.getScheme())
          ? Path.of(uri).toAbsolutePath().normalize()
          : Path.of(uri.getSchemeSpecificPart().replace(':', '_')).toAbsolutePath().normalize();
    } catch (FileSystemNotFoundException | IllegalArgumentException _) {
      return Path.of("unsaved.svodka").toAbsolutePath();
    }
  }
}
