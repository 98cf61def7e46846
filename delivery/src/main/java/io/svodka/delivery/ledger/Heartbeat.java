package io.svodka.delivery.ledger;

import io.svodka.model.failure.RunFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Makes the claims of this process last as long as it works. When it stops, its claims run out and
/// pass on to others.
public final class Heartbeat implements AutoCloseable {
  private final Thread thread;
  private final CountDownLatch stopped;

  private Heartbeat(Thread thread, CountDownLatch stopped) {
    this.thread = thread;
    this.stopped = stopped;
  }

  /// Starts to renew what this process claims in these books.
  public static Heartbeat of(LedgerBooks books, InstantSource clock) {
    Duration pulse = books.pulse();
    CountDownLatch stopped = new CountDownLatch(1);
    // A thread is told to stop, never interrupted: that would break the connection it shares.
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("svodka-heartbeat")
            .start(() -> beat(books, pulse, clock, stopped));
    return new Heartbeat(thread, stopped);
  }

  private static void beat(
      LedgerBooks books, Duration pulse, InstantSource clock, CountDownLatch stopped) {
    try {
      while (!stopped.await(pulse.toMillis(), TimeUnit.MILLISECONDS)) {
        renew(books, clock);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void renew(LedgerBooks books, InstantSource clock) {
    try {
      books.ledger().renew(clock.instant());
      books.slots().renew(clock.instant());
      books.lanes().renew(clock.instant());
    } catch (RunFailure away) {
      // The next beat may come in time; if none does, the claims are lost and others take over.
      return;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
