package io.svodka.distribution;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A package in a folder of its own, and its command.
///
/// @param command the launcher
record Unpacked(Path root, Path command) {
  static final String NAME = "svodka-" + System.getProperty("svodka.version");
  static final Path BUILT = Path.of("target").toAbsolutePath();
  private static final int PATIENCE_MINUTES = 10;

  /// What a command printed and how it ended.
  record Said(int code, String text) {}

  /// A command that runs.
  record Running(Process process, Path text) {
    Said end() throws IOException, InterruptedException {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("it does not end: " + Files.readString(text));
      }
      return new Said(process.exitValue(), Files.readString(text));
    }
  }

  /// Unpacks a zip with the rights that its entries have, as `unzip` does.
  static Unpacked zip(String name, String folderInside, Path folder) throws IOException {
    try (FileSystem entries =
            FileSystems.newFileSystem(
                BUILT.resolve(name + ".zip"), Map.of("enablePosixFileAttributes", true));
        Stream<Path> all = Files.walk(entries.getPath("/"))) {
      for (Path entry : all.toList()) {
        copy(entry, folder.resolve(entry.toString().substring(1)));
      }
    }
    Path root = folder.resolve(folderInside);
    return new Unpacked(root, root.resolve("bin").resolve("svodka"));
  }

  private static void copy(Path entry, Path target) throws IOException {
    if (Files.isDirectory(entry)) {
      Files.createDirectories(target);
    } else {
      Files.copy(entry, target);
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
    }
  }

  /// Starts the command with nothing of our own environment.
  Running start(Map<String, String> environment, Path here, String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(words));
    Path text = Files.createTempFile(here, "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line).directory(here.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(text.toFile());
    return new Running(builder.start(), text);
  }

  Said run(Map<String, String> environment, Path here, String... words)
      throws IOException, InterruptedException {
    return start(environment, here, words).end();
  }

  /// Returns how many files end so.
  static long count(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }
}
