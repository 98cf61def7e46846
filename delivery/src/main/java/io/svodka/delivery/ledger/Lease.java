package io.svodka.delivery.ledger;

import java.time.Duration;
import java.time.Instant;

/// How long a process may keep a message to itself. Longer than the longest wait for a mail server,
/// so that only a process that hangs or is gone loses its claim.
record Lease(long holder, Duration length) {
  private static final Duration LENGTH = Duration.ofMinutes(20);

  static Lease ofThisProcess() {
    return new Lease(ProcessHandle.current().pid(), LENGTH);
  }

  long until(Instant now) {
    return now.plus(length).toEpochMilli();
  }

  /// Says whether the row's holder can no longer act on it. All processes of one ledger run on one
  /// machine, so a process that is gone need not be waited for.
  boolean isOver(Row row, Instant now) {
    return row.leaseUntil() <= now.toEpochMilli() || !isAlive(row.holder());
  }

  private boolean isAlive(long process) {
    return process == holder || ProcessHandle.of(process).isPresent();
  }
}
