package io.svodka.engine.query;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Copies of files that processes left behind when they were killed.
///
/// @param folder where all copies are made
record Leftovers(Path folder, Instant now) {
  private static final String NAME = "svodka-copy-";
  private static final Pattern COPY = Pattern.compile(NAME + "(\\d{1,18})-.*");

  /// Containers may share the folder and have processes of their own numbers: what is young stays.
  private static final Duration YOUNG = Duration.ofHours(1);

  /// Returns what names of copies of this process begin with.
  static String prefix() {
    return NAME + ProcessHandle.current().pid() + "-";
  }

  /// Deletes those that nobody reads any more. What cannot be deleted belongs to somebody else.
  void delete() {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, NAME + "*")) {
      for (Path copy : copies) {
        if (isLeft(copy)) {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException others) {
      // The next run may be luckier; this one needs none of them.
    }
  }

  private boolean isLeft(Path copy) throws IOException {
    Matcher name = COPY.matcher(copy.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
        && Files.getLastModifiedTime(copy).toInstant().isBefore(now.minus(YOUNG));
  }
}
