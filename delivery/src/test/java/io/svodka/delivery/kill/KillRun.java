package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Samples;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import io.svodka.testkit.mail.FaultySmtpServer.Taken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Mails over a server with faults, by processes that are killed, and the checker that compares the
/// server's log with the ledger.
record KillRun(int mails, int kills, String ledger, WhenUnknown whenUnknown, long seed) {
  private static final int WORKERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// What the checker counted.
  record Result(int sent, int refused, int ambiguous, int declaredTwice, long seconds) {}

  Result run() throws IOException, InterruptedException {
    long started = System.nanoTime();
    try (LedgerBooks books = KilledSender.open(ledger, whenUnknown);
        FaultySmtpServer server = new FaultySmtpServer(null)) {
      fill(books);
      misbehave(server);
      work(server);
      return check(books, server, started);
    }
  }

  private void fill(LedgerBooks books) {
    for (int i = 0; i < mails; i++) {
      var message = Samples.message("P" + i, "p" + i + "@d" + i % 7 + ".example");
      Claim claim = books.ledger().claim(message, KilledSender.channel(), Samples.NOON);
      books.ledger().release((Claim.Granted) claim, "made", Samples.NOON);
    }
  }

  /// The faults of the design's table, each with its share.
  private void misbehave(FaultySmtpServer server) {
    Random random = new Random(seed);
    Set<String> greeted = ConcurrentHashMap.newKeySet();
    server.failBy(
        () -> random.nextInt(100) < 3 ? Fault.BUSY_AT_CONNECT : Fault.NONE,
        recipient -> {
          if (Math.floorMod(recipient.hashCode(), 10) == 0 && greeted.add(recipient)) {
            return Fault.RECIPIENT_DEFERRED;
          }
          int share = random.nextInt(100);
          if (Math.floorMod(recipient.hashCode(), 50) == 1) {
            return Fault.RECIPIENT_REFUSED;
          }
          return share < 3
              ? Fault.CLOSES_IN_BODY
              : share < 5
                  ? Fault.DROPPED_AFTER_DOT
                  : share < 8
                      ? Fault.DEFERRED_AFTER_DOT
                      : share < 10
                          ? Fault.REPLY_LOST
                          : share < 11 ? Fault.LATE_AFTER_DOT : Fault.NONE;
        });
  }

  private void work(FaultySmtpServer server) throws IOException, InterruptedException {
    Random random = new Random(seed + 1);
    List<Process> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(start(server));
    }
    int done = 0;
    while (done < kills && workers.stream().anyMatch(Process::isAlive)) {
      int before = server.taken().size();
      waitForWork(server, before, random.nextInt(1, 2 + mails / (kills * 3)));
      int victim = random.nextInt(WORKERS);
      workers.get(victim).destroyForcibly().waitFor();
      workers.set(victim, start(server));
      done++;
    }
    for (Process worker : workers) {
      assertTrue(worker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "a worker hangs");
      assertEquals(0, worker.exitValue());
    }
    assertEquals(kills, done, "the mails were sent before all kills were done");
  }

  /// Kills come while mails go out, not while processes start.
  private static void waitForWork(FaultySmtpServer server, int before, int more)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (server.taken().size() < before + more && System.nanoTime() < end) {
      Thread.sleep(1);
    }
  }

  private Process start(FaultySmtpServer server) throws IOException {
    return KilledSender.start(server.port(), ledger, whenUnknown);
  }

  private Result check(LedgerBooks books, FaultySmtpServer server, long started) {
    Map<String, Long> arrived =
        server.taken().stream()
            .collect(
                Collectors.groupingBy(
                    taken -> taken.recipients().getFirst(), Collectors.counting()));
    idsAreStable(server.taken());
    List<DeliveryRow> rows =
        books.desk().list(new Selection(Set.of(), "", 0, mails * 2), Samples.NOON);
    assertEquals(mails, rows.size());
    int declaredTwice = 0;
    for (DeliveryRow row : rows) {
      long copies = arrived.getOrDefault(row.key().recipient(), 0L);
      boolean isDeclared =
          row.attempts().doubt() == DeliveryRow.Doubt.MAY_HAVE_ARRIVED_BEFORE
              || row.state() == DeliveryState.AMBIGUOUS;
      declaredTwice += copies > 1 ? 1 : 0;
      if (copies > 1) {
        assertTrue(isDeclared && whenUnknown == WhenUnknown.RESEND, "doubled silently: " + row);
      }
      switch (row.state()) {
        case SENT -> assertTrue(copies >= 1, "lost: " + row);
        case FAILED -> assertTrue(copies == 0 || isDeclared, "refused and yet there: " + row);
        case AMBIGUOUS -> assertEquals(WhenUnknown.HOLD, whenUnknown, "left: " + row);
        case PENDING, AWAITING, CLAIMED, DOT, DEFERRED, CANCELLED, SUPPRESSED, BOUNCED ->
            throw new AssertionError("left behind: " + row);
      }
    }
    int sent = count(rows, DeliveryState.SENT);
    int refused = count(rows, DeliveryState.FAILED);
    int ambiguous = count(rows, DeliveryState.AMBIGUOUS);
    assertEquals(mails, sent + refused + ambiguous);
    assertEquals(ambiguous, books.ledger().held(Samples.NOON).size());
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    return new Result(sent, refused, ambiguous, declaredTwice, seconds);
  }

  /// One mail has one Message-ID, on whatever attempt.
  private static void idsAreStable(List<Taken> taken) {
    Set<String> pairs = new HashSet<>();
    Set<String> recipients = new HashSet<>();
    taken.forEach(
        each -> {
          pairs.add(each.recipients().getFirst() + each.messageId());
          recipients.add(each.recipients().getFirst());
        });
    assertEquals(recipients.size(), pairs.size());
  }

  private static int count(List<DeliveryRow> rows, DeliveryState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
