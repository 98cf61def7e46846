package io.svodka.benchmark.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Eclipse BIRT, which is built apart by Maven: its libraries are of its age and never meet those
/// of Svodka. Where they cannot be fetched, the peer is said to be missing.
final class BirtPeer {
  private final Path folder;
  private final boolean isBuilt;

  /// @param folder where its project lies
  BirtPeer(Path folder) {
    this.folder = folder;
    this.isBuilt = isBuilt(folder);
  }

  /// Returns what turns rows into the table by BIRT.
  Optional<Function<List<Object[]>, byte[]>> table() {
    if (!isBuilt) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Peers.in("io.svodka.benchmark.birt.", folder.resolve("target")).peer("BirtTable"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the row that says that it is missing, or nothing.
  String absence() {
    return isBuilt ? "" : "| 10,000 rows | Eclipse BIRT 4.8 | not here | | | | | | |\n";
  }

  /// It is compiled by the Java that will load it.
  private static boolean isBuilt(Path folder) {
    try {
      ProcessBuilder maven =
          new ProcessBuilder("mvn", "-q", "-B", "process-classes")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
      return maven.start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
