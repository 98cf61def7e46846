package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A project of few files, written by a test.
record Folder(Path root) {

  Folder write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /// Changes a file, which must hold what is replaced.
  void replace(String file, String from, String to) throws IOException {
    String text = read(file);
    assertTrue(text.contains(from), () -> from + " is not in " + text);
    write(file, text.replace(from, to));
  }

  /// Returns a lock without the day of its pull.
  String lock(String connection) throws IOException {
    return read("schema/" + connection + ".lock")
        .replaceAll("pulled \\d{4}-\\d\\d-\\d\\d", "pulled TODAY");
  }

  /// Runs a report as of 3 November 2026 and returns the folder of its files.
  Path made(String report) {
    Path output = root.resolve("out");
    Cli run = call("run", report, "--as-of", "2026-11-03", "-o", output.toString());
    assertEquals(0, run.code(), run.out() + run.err());
    return output;
  }

  /// Calls a command on this folder.
  Cli call(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-C", root.toString()));
    return Cli.call(line.toArray(String[]::new));
  }
}
