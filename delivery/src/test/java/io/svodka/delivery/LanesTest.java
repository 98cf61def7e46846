package io.svodka.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import io.svodka.testkit.mail.FaultySmtpServer.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Domains of recipients that are slow, put mails off or take only so many.
class LanesTest {
  private static final Instant NOON = Samples.NOON;
  private static final String SLOW = "slow.example";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  @TempDir private Path folder;

  @Test
  void domainThatPutsMailsOffRestsLongerEachTimeUntilItTakesOne() {
    Lanes lanes = Lanes.of(LaneRules.USUAL);
    putOff(lanes, NOON);
    assertTrue(lanes.isOpen(SLOW, NOON), "one mail tells of its mailbox only");
    putOff(lanes, NOON);
    assertEquals(Set.of(SLOW), lanes.closed(NOON.plusSeconds(29)));
    assertTrue(lanes.isOpen(SLOW, NOON.plusSeconds(30)));
    putOff(lanes, NOON);
    assertEquals(Set.of(SLOW), lanes.closed(NOON.plusSeconds(59)));
    for (int i = 0; i < 40; i++) {
      putOff(lanes, NOON);
    }
    assertEquals(Set.of(), lanes.closed(NOON.plus(Duration.ofMinutes(15))));
    lanes.begin(SLOW, NOON);
    lanes.end(SLOW, Lanes.Answer.DECIDED, NOON);
    putOff(lanes, NOON.plus(Duration.ofHours(1)));
    assertEquals(Set.of(), lanes.closed(NOON.plus(Duration.ofHours(1))));
  }

  private static void putOff(Lanes lanes, Instant now) {
    lanes.begin(SLOW, now);
    lanes.end(SLOW, Lanes.Answer.PUT_OFF, now);
  }

  @Test
  void domainTakesSoManyAtOnceAndInAMinute() {
    Lanes lanes = Lanes.of(new LaneRules(4, Map.of(SLOW, new LaneRules.Limit(1, 2))));
    lanes.begin(SLOW, NOON);
    assertEquals(Set.of(SLOW), lanes.closed(NOON));
    lanes.end(SLOW, Lanes.Answer.DECIDED, NOON);
    assertEquals(Set.of(), lanes.closed(NOON));
    lanes.begin(SLOW, NOON.plusSeconds(20));
    lanes.end(SLOW, Lanes.Answer.DECIDED, NOON.plusSeconds(20));
    assertEquals(Set.of(SLOW), lanes.closed(NOON.plus(MINUTE).minusSeconds(1)));
    assertEquals(Set.of(), lanes.closed(NOON.plus(MINUTE)));
  }

  @Test
  void domainThatPutsEverythingOffIsAskedTwiceAndTheOthersGetTheirMails() throws Exception {
    try (FaultySmtpServer server = new FaultySmtpServer(null);
        LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"))) {
      server.failBy(
          () -> Fault.NONE, to -> to.endsWith(SLOW) ? Fault.RECIPIENT_DEFERRED : Fault.NONE);
      fill(books, 10);
      send(books, server, Lanes.of(LaneRules.USUAL));
      assertEquals(10, server.count());
      long asked =
          server.commands().stream()
              .filter(command -> command.startsWith("RCPT") && command.contains(SLOW))
              .count();
      assertEquals(2, asked);
    }
  }

  @Test
  void slowDomainDoesNotHoldUpOthers() throws Exception {
    try (FaultySmtpServer server = new FaultySmtpServer(null);
        LedgerBooks books = LedgerBooks.file(folder.resolve("ledger.sqlite"))) {
      server.failBy(() -> Fault.NONE, to -> to.endsWith(SLOW) ? Fault.SLOW : Fault.NONE);
      fill(books, 15);
      Lanes lanes = Lanes.of(new LaneRules(2, Map.of(SLOW, new LaneRules.Limit(1, 1000))));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        threads.add(Thread.ofPlatform().start(() -> send(books, server, lanes)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      List<String> order =
          server.taken().stream()
              .map(taken -> Lanes.domain(taken.recipients().getFirst()))
              .toList();
      int last = order.lastIndexOf("quick.example");
      long slowBefore = order.subList(0, last).stream().filter(SLOW::equals).count();
      assertEquals(15, order.stream().filter("quick.example"::equals).count());
      assertTrue(slowBefore < 12, "quick mails waited for slow ones: " + order);
    }
  }

  /// Mails to the slow domain come first.
  private static void fill(LedgerBooks books, int each) {
    Instant now = Clock.systemUTC().instant();
    for (String domain : List.of(SLOW, "quick.example")) {
      for (int i = 0; i < each; i++) {
        Message message = Samples.message("P" + domain + i, "p" + i + "@" + domain);
        Claim claim = books.ledger().claim(message, Channel.SMTP, now);
        books.ledger().release((Claim.Granted) claim, "made", now);
      }
    }
  }

  private static void send(LedgerBooks books, FaultySmtpServer server, Lanes lanes) {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            server.port(),
            SmtpSecurity.NONE,
            "",
            new Secret(""),
            "sender.example",
            SmtpSettings.Timeouts.STANDARD);
    try (SmtpTransport transport = new SmtpTransport(settings)) {
      Dispatcher dispatcher =
          new Dispatcher(
              books.ledger(),
              transport,
              new Dispatcher.Pace(Backoff.STANDARD, lanes),
              Clock.systemUTC());
      while (dispatcher.sendNext().isPresent()) {
        continue;
      }
    }
  }
}
