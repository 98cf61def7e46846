package io.svodka.runner.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sweeps away a half-written file when the command is broken off before it is closed. Unlike
/// `File.deleteOnExit` it is forgotten then: a service writes files for months.
interface Broom extends AutoCloseable {
  @Override
  void close();

  static Broom over(Path file) {
    Thread sweeping = Thread.ofPlatform().unstarted(() -> sweep(file));
    try {
      Runtime.getRuntime().addShutdownHook(sweeping);
    } catch (IllegalStateException ending) {
      return () -> {};
    }
    return () -> drop(sweeping);
  }

  private static void sweep(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Nobody is there any more who could be told, and the name says what it is.
    }
  }

  private static void drop(Thread sweeping) {
    try {
      Runtime.getRuntime().removeShutdownHook(sweeping);
    } catch (IllegalStateException ending) {
      // It sweeps already.
    }
  }
}
