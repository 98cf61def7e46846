package io.svodka.runner.output;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The folders that files are delivered into: those of the project, and others that its settings
/// allow. Safe to call from several threads.
public final class Shelves {
  private final Path project;
  private final List<Path> allowed;
  private final Map<Path, FilePublisher> publishers = new ConcurrentHashMap<>();

  /// @param allowed folders outside of the project
  public Shelves(Path project, List<Path> allowed) {
    this.project = project;
    this.allowed = List.copyOf(allowed);
  }

  /// Puts a file into a folder and returns where it is.
  ///
  /// @param folder as the delivery says, relative to the project or absolute
  /// @throws RunFailure.Setup when the folder is neither of the project nor allowed, or cannot be
  ///   written
  public Path put(String folder, String fileName, byte[] content) {
    return publishers.computeIfAbsent(place(folder), FilePublisher::new).publish(fileName, content);
  }

  private Path place(String folder) {
    boolean absolute = folder.startsWith("/");
    Path root = absolute ? Path.of("/") : real(project);
    Path place = root;
    for (Path step : Path.of(folder)) {
      place = place.resolve(step.toString().equals(".") ? "" : SafeName.of(step.toString()));
    }
    Path real = real(place);
    List<Path> roots = new ArrayList<>(List.of(real(project)));
    allowed.forEach(each -> roots.add(real(each)));
    if (roots.stream().noneMatch(real::startsWith)) {
      throw new RunFailure.Setup(
          "SV9434",
          "files may not be put into " + place,
          "allow it in svodka.toml: [folders] allow = [\"" + place + "\"]",
          null);
    }
    return real;
  }

  /// Returns where a path really leads, also when its end is not there yet.
  private static Path real(Path path) {
    Path there = path.toAbsolutePath().normalize();
    List<Path> missing = new ArrayList<>();
    while (there.getParent() != null && !Files.exists(there)) {
      missing.addFirst(there.getFileName());
      there = there.getParent();
    }
    try {
      Path real = there.toRealPath();
      for (Path step : missing) {
        real = real.resolve(step);
      }
      return real;
    } catch (IOException e) {
      throw new RunFailure.Setup("SV9405", "cannot find " + path, "check that it is there", e);
    }
  }
}
