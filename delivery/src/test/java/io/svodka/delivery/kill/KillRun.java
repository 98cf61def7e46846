package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Message;
import io.svodka.delivery.Origin;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Mails over a server with faults, by processes that are killed or worse, and the checker that
/// compares the server's log with the ledger.
record KillRun(int mails, int kills, String ledger, WhenUnknown whenUnknown, long seed, Pace pace) {
  private static final int WORKERS = 3;
  static final Instant NOON = Samples.NOON;

  /// How fast mails go and blows come.
  ///
  /// @param slow in a hundred that are taken slowly
  /// @param gap at most so many mails between two blows
  record Pace(int slow, int gap) {
    /// Spreads the blows over most of the mails; the rest is left for the last processes.
    static Pace quick(int mails, int kills) {
      return new Pace(2, 1 + mails * 6 / (kills * 5));
    }
  }

  /// What the checker counted.
  ///
  /// @param arrived how many of those in doubt the server has taken
  /// @param lost booked as sent, and never taken by the server
  /// @param silentlyTwice taken twice without a word in the ledger
  record Result(
      int sent,
      int refused,
      int ambiguous,
      int arrived,
      int lost,
      int declaredTwice,
      int silentlyTwice,
      long seconds) {}

  Result run(Nemesis nemesis) throws IOException, InterruptedException {
    long started = System.nanoTime();
    try (LedgerBooks books = KilledSender.open(ledger, whenUnknown);
        FaultySmtpServer server = new FaultySmtpServer(null)) {
      fill(books);
      misbehave(server);
      work(server, nemesis);
      return check(books, server, started);
    }
  }

  void fill(LedgerBooks books) {
    for (int i = 0; i < mails; i++) {
      books.ledger().keep(message(i), KilledSender.channel(), Origin.NONE, Samples.NOON);
    }
  }

  static Message message(int i) {
    return Samples.message("P" + i, "p" + i + "@d" + i % 7 + ".example");
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
          if (Math.floorMod(recipient.hashCode(), 50) == 1) {
            return Fault.RECIPIENT_REFUSED;
          }
          return ofHundred(random.nextInt(100));
        });
  }

  private Fault ofHundred(int number) {
    return number < 3
        ? Fault.CLOSES_IN_BODY
        : number < 5
            ? Fault.DROPPED_AFTER_DOT
            : number < 8
                ? Fault.DEFERRED_AFTER_DOT
                : number < 10
                    ? Fault.REPLY_LOST
                    : number < 11
                        ? Fault.LATE_AFTER_DOT
                        : number < 11 + pace.slow() ? Fault.SLOW : Fault.NONE;
  }

  private void work(FaultySmtpServer server, Nemesis nemesis)
      throws IOException, InterruptedException {
    Random random = new Random(seed + 1);
    Senders senders = new Senders(server.port(), ledger, whenUnknown, mails);
    for (int i = 0; i < WORKERS; i++) {
      senders.start();
    }
    int done = 0;
    while (done < kills && senders.areAtWork()) {
      waitForWork(server, senders, random.nextInt(1, 1 + pace.gap()));
      nemesis.strike(senders, random.nextInt(WORKERS));
      done++;
    }
    senders.awaitEnd();
    assertEquals(kills, done, "the mails were sent before all blows were dealt");
  }

  /// Kills come while mails go out, not while processes start.
  private static void waitForWork(FaultySmtpServer server, Senders senders, int more)
      throws InterruptedException {
    int until = server.count() + more;
    while (server.count() < until && senders.areAtWork()) {
      Thread.sleep(1);
    }
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
    Tally tally = new Tally(whenUnknown);
    rows.forEach(row -> tally.add(row, arrived.getOrDefault(row.key().recipient(), 0L)));
    assertEquals(tally.ambiguous, books.ledger().held(Samples.NOON).size());
    return tally.result(Duration.ofNanos(System.nanoTime() - started).toSeconds());
  }

  /// Counts mails by what ledger and server say of them.
  private static final class Tally {
    private final WhenUnknown whenUnknown;
    private int sent;
    private int refused;
    private int ambiguous;
    private int arrivedInDoubt;
    private int lost;
    private int declaredTwice;
    private int silentlyTwice;

    Tally(WhenUnknown whenUnknown) {
      this.whenUnknown = whenUnknown;
    }

    void add(DeliveryRow row, long copies) {
      boolean isDeclared = row.attempts().doubt() == DeliveryRow.Doubt.MAY_HAVE_ARRIVED_BEFORE;
      boolean maySendAgain = isDeclared && whenUnknown == WhenUnknown.RESEND;
      declaredTwice += copies > 1 && maySendAgain ? 1 : 0;
      silentlyTwice += copies > 1 && !maySendAgain ? 1 : 0;
      switch (row.state()) {
        case SENT -> {
          sent++;
          lost += copies == 0 ? 1 : 0;
        }
        case FAILED -> {
          refused++;
          assertTrue(copies == 0 || isDeclared, "refused and yet there: " + row);
        }
        case AMBIGUOUS -> {
          ambiguous++;
          arrivedInDoubt += copies > 0 ? 1 : 0;
          assertEquals(WhenUnknown.HOLD, whenUnknown, "left: " + row);
        }
        case PENDING, AWAITING, CLAIMED, DOT, DEFERRED, CANCELLED, SUPPRESSED, BOUNCED ->
            throw new AssertionError("left behind: " + row);
      }
    }

    Result result(long seconds) {
      return new Result(
          sent, refused, ambiguous, arrivedInDoubt, lost, declaredTwice, silentlyTwice, seconds);
    }
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
}
