package io.svodka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/// Compares readable prints with the expected files beside the tests. `-Dgoldens=accept` rewrites
/// them.
public final class Goldens {
  private final Path folder;

  /// @param folder where the expected files lie, relative to the module, such as `src/test/goldens`
  public Goldens(Path folder) {
    this.folder = folder;
  }

  /// Fails with a difference unless the file `name` holds exactly `actual`; leaves the actual print
  /// beside it.
  public void check(String name, String actual) {
    Path expected = folder.resolve(name);
    Path left = folder.resolve(name + ".actual");
    try {
      if ("accept".equals(System.getProperty("goldens"))) {
        Files.createDirectories(expected.toAbsolutePath().getParent());
        Files.writeString(expected, actual);
        Files.deleteIfExists(left);
        return;
      }
      String wanted =
          Files.exists(expected) ? Files.readString(expected, StandardCharsets.UTF_8) : "";
      if (!wanted.equals(actual)) {
        Files.createDirectories(expected.toAbsolutePath().getParent());
        Files.writeString(left, actual);
      }
      Assertions.assertEquals(
          wanted, actual, () -> expected + " differs; accept with -Dgoldens=accept");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
