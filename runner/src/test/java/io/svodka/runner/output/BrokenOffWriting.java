package io.svodka.runner.output;

import java.nio.file.Path;
import java.time.Duration;

/// A process that writes a file and does not come to its end. It says when it has begun.
final class BrokenOffWriting {
  private BrokenOffWriting() {}

  public static void main(String[] arguments) {
    new FilePublisher(Path.of(arguments[0]))
        .publish(
            "pack.pdf",
            out -> {
              out.write(1);
              out.flush();
              System.out.println("begun");
              rest();
            });
  }

  private static void rest() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
