package io.svodka.cli;

import java.time.Duration;

/// How time passes between two attempts.
interface Pause {
  Pause SLEEPING = Pause::sleep;

  void take(Duration time) throws InterruptedException;

  private static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }
}
