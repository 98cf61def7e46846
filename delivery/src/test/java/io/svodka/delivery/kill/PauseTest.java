package io.svodka.delivery.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.PostgresPlace;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A process that stands still for longer than its claims last and then goes on as if nothing had
/// been, while others have taken over what it was at.
class PauseTest {
  private static final int MAILS = 40;

  /// Who stands still is nearly always in the middle of a mail.
  private static final KillRun.Pace SLOW = new KillRun.Pace(89, 10);

  /// It has told the server of its mail's recipient, and would send the mail next.
  @Test
  void whoWakesUpInTheMiddleOfAMailDoesNotSendItAgain() throws Exception {
    try (PostgresPlace place = PostgresPlace.start();
        FaultySmtpServer server = new FaultySmtpServer(null)) {
      String url = place.address(place.fresh()).url();
      try (LedgerBooks books = KilledSender.open(url, WhenUnknown.HOLD)) {
        new KillRun(MAILS, 0, url, WhenUnknown.HOLD, 1, new KillRun.Pace(0, 0)).fill(books);
        Senders senders = new Senders(server.port(), url, WhenUnknown.HOLD, 0);
        String stopped = stopInTheMiddle(senders, server);
        senders.start();
        while (server.count() < MAILS) {
          boolean isDone = !senders.get(1).isAlive() && server.count() < MAILS;
          assertFalse(isDone, "ended before all was sent");
          Thread.sleep(20);
        }
        Nemesis.signal("CONT", senders.get(0));
        senders.awaitEnd();
        check(books, server, stopped);
      }
    }
  }

  /// Stops the first process when it names a recipient, and returns which.
  private static String stopInTheMiddle(Senders senders, FaultySmtpServer server)
      throws IOException, InterruptedException {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    CountDownLatch stopped = new CountDownLatch(1);
    StringBuilder recipient = new StringBuilder();
    server.failBy(
        () -> Fault.NONE,
        address -> {
          if (isFirst.getAndSet(false)) {
            recipient.append(address);
            stop(senders.get(0));
            stopped.countDown();
          } else {
            // Its other connection must not come to its final dot meanwhile, which is another case.
            await(stopped);
          }
          return Fault.NONE;
        });
    senders.start();
    stopped.await();
    return recipient.toString();
  }

  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(Process process) {
    try {
      Nemesis.signal("STOP", process);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(LedgerBooks books, FaultySmtpServer server, String stopped) {
    assertEquals(MAILS, server.count());
    assertEquals(
        MAILS,
        server.taken().stream().map(taken -> taken.recipients().getFirst()).distinct().count());
    List<DeliveryRow> rows = books.desk().list(new Selection(Set.of(), "", 0, MAILS), KillRun.NOON);
    for (DeliveryRow row : rows) {
      assertEquals(DeliveryState.SENT, row.state(), row.toString());
      boolean isTakenOver = !row.key().recipient().equals(stopped) || row.attempts().count() > 1;
      assertTrue(isTakenOver, row.toString());
      assertEquals(DeliveryRow.Doubt.NONE, row.attempts().doubt());
    }
  }

  @ParameterizedTest
  @EnumSource(WhenUnknown.class)
  void nothingIsLostOrDoubledSilentlyByPauses(WhenUnknown whenUnknown) throws Exception {
    try (PostgresPlace place = PostgresPlace.start()) {
      String url = place.address(place.fresh()).url();
      KillRun run = new KillRun(KillTest.MAILS / 5, KillTest.KILLS / 3, url, whenUnknown, 2, SLOW);
      KillTest.check("pauses of a process", run, Nemesis.PAUSE);
    }
  }
}
