package io.svodka.delivery.kill;

import java.io.IOException;

/// What befalls the processes that send.
@FunctionalInterface
interface Nemesis {
  /// Longer than a claim lasts, so that others take over.
  long PAUSE_MILLIS = KilledSender.LEASE.plusMillis(1500).toMillis();

  /// Dies as by `kill -9`, and another one starts.
  Nemesis KILL =
      (senders, victim) -> {
        senders.get(victim).destroyForcibly().waitFor();
        senders.startAnew(victim);
      };

  /// Stands still for longer than its claims last, as a machine that swaps, and goes on.
  Nemesis PAUSE =
      (senders, victim) -> {
        signal("STOP", senders.get(victim));
        Thread.sleep(PAUSE_MILLIS);
        signal("CONT", senders.get(victim));
      };

  void strike(Senders senders, int victim) throws IOException, InterruptedException;

  static void signal(String name, Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }
}
