package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.WhenUnknown;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Processes that send what waits in one ledger.
final class Senders {
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final int port;
  private final String ledger;
  private final WhenUnknown whenUnknown;
  private final int mails;
  private final List<Process> processes = new ArrayList<>();

  /// @param port of the mail server
  /// @param mails how many there are in all
  Senders(int port, String ledger, WhenUnknown whenUnknown, int mails) {
    this.mails = mails;
    this.port = port;
    this.ledger = ledger;
    this.whenUnknown = whenUnknown;
  }

  void start() throws IOException {
    processes.add(process());
  }

  void startAnew(int index) throws IOException {
    processes.set(index, process());
  }

  private Process process() throws IOException {
    return KilledSender.start(port, ledger, whenUnknown, mails);
  }

  Process get(int index) {
    return processes.get(index);
  }

  boolean areAtWork() {
    return processes.stream().anyMatch(Process::isAlive);
  }

  /// Waits until nothing is left to be sent.
  void awaitEnd() throws InterruptedException {
    for (Process process : processes) {
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "a process hangs");
      assertEquals(0, process.exitValue());
    }
  }
}
