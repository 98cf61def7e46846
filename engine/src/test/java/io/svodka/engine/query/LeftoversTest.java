package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What killed processes left behind is deleted, and nothing that somebody may still read.
class LeftoversTest {
  private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
  @TempDir private Path folder;

  private Path copy(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "a;b\n");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    return file;
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void copyOfADeadProcessIsDeletedAndOthersStay() throws Exception {
    long dead = deadProcess();
    Duration old = Duration.ofHours(2);
    Path left = copy("svodka-copy-" + dead + "-1.csv", old);
    Path young = copy("svodka-copy-" + dead + "-2.csv", Duration.ofMinutes(59));
    Path own = copy(Leftovers.prefix() + "3.csv", old);
    Path other = copy("svodka-copy-of-mine.csv", old);
    new Leftovers(folder, NOW).delete();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(young) && Files.exists(own) && Files.exists(other));
  }

  @Test
  void copyIsCalledByItsProcessAndIsGoneWhenItWasRead() throws IOException {
    Path file =
        Files.write(folder.resolve("a.csv"), "ä;b\n".getBytes(Charset.forName("windows-1252")));
    try (Utf8Copy copy = Utf8Copy.of(file, Charset.forName("windows-1252"))) {
      assertTrue(copy.path().getFileName().toString().startsWith(Leftovers.prefix()));
      assertEquals("ä;b\n", Files.readString(copy.path()));
      file = copy.path();
    }
    assertFalse(Files.exists(file));
  }
}
