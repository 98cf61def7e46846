package io.svodka.runner.output;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.SafeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Puts the finished files of one run in place. A file is there whole or not at all, and no file of
/// the run replaces another. Safe to call from several threads.
public final class FilePublisher {
  private final Path folder;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  public FilePublisher(Path folder) {
    this.folder = folder;
  }

  /// What a file holds, written when there is a place for it.
  public interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a file of this name and returns its path.
  ///
  /// @throws RunFailure.Setup when the folder cannot be written or the run has written a file of
  ///   this name; nothing half-written stays
  public Path publish(String fileName, Content content) {
    return publish(
        fileName,
        out -> {
          try (InputStream in = content.open()) {
            in.transferTo(out);
          }
        },
        content.length() < ContentWriter.MOST_HELD ? Duration.SHORT : Duration.LONG);
  }

  /// How long a file is being written.
  private enum Duration {
    SHORT,
    /// So long that somebody may break off the command meanwhile.
    LONG
  }

  /// Does the same with bytes that need not all be in memory. Whatever stops the writing leaves
  /// nothing behind.
  public Path publish(String fileName, Writing content) {
    return publish(fileName, content, Duration.LONG);
  }

  private Path publish(String fileName, Writing content, Duration duration) {
    String name = SafeName.of(fileName);
    take(name);
    Path file = folder.resolve(name);
    try {
      // Not a temporary file of the JDK's: those may be read by their owner only.
      Path part = folder.resolve(".svodka-" + UUID.randomUUID() + ".part");
      try (Broom _ = broom(part, duration)) {
        try (OutputStream out = opened(part)) {
          content.writeTo(out);
        }
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

  /// Files beside each other share their folder, so it is there nearly always.
  private OutputStream opened(Path part) throws IOException {
    try {
      return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
    } catch (NoSuchFileException first) {
      Files.createDirectories(folder);
      return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
    }
  }

  private static Broom broom(Path part, Duration duration) {
    return switch (duration) {
      case SHORT -> () -> {};
      case LONG -> Broom.over(part);
    };
  }

  // Without regard to case: some file systems make no difference.
  private void take(String name) {
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      throw taken(name);
    }
  }

  static RunFailure taken(String name) {
    return new RunFailure.Setup(
        "SV9406",
        "another pack of this run already has the file name " + name,
        "put what differs into `file name`, such as the burst key",
        null);
  }
}
