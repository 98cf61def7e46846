package io.svodka.runner.site;

import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The folder of a site. Remembers what it was written with, so that pages of things that are gone
/// go too; whatever else lies in it stays.
public final class SiteFolder {
  private static final String LIST = ".svodka-site";

  private final Path folder;

  public SiteFolder(Path folder) {
    this.folder = folder;
  }

  /// Writes the files of a site.
  ///
  /// @throws RunFailure.Setup when the folder cannot be written
  public void write(Map<String, byte[]> files) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, file.getValue());
      }
      drop(files);
      Files.write(folder.resolve(LIST), new TreeSet<>(files.keySet()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405",
          "cannot write to the folder " + folder,
          "check that it can be written and the disk has room",
          e);
    }
  }

  private void drop(Map<String, byte[]> files) throws IOException {
    Path list = folder.resolve(LIST);
    List<String> before = Files.exists(list) ? Files.readAllLines(list) : List.of();
    for (String name : before) {
      Path path = folder.resolve(name).normalize();
      if (!files.containsKey(name) && path.startsWith(folder)) {
        Files.deleteIfExists(path);
      }
    }
  }
}
