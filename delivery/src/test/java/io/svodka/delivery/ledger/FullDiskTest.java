package io.svodka.delivery.ledger;

import static io.svodka.delivery.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.delivery.Backoff;
import io.svodka.delivery.Channel;
import io.svodka.delivery.Claim;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Samples;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import io.svodka.testkit.mail.FaultySmtpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger whose disk becomes full in the middle of a burst, at every place where it may: SQLite
/// is kept from growing beyond a number of pages, which is how it meets a full disk.
class FullDiskTest {
  private static final int MAILS = 25;

  /// When claims that could not be given back are over.
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  @TempDir private Path folder;

  @Test
  void burstStopsWithAClearErrorAndGoesOnWhenThereIsSpaceAgain() throws Exception {
    List<String> stops = new ArrayList<>();
    for (int spare = 0; stops.size() == spare; spare++) {
      Path file = folder.resolve("ledger" + spare + ".sqlite");
      try (FaultySmtpServer server = new FaultySmtpServer(null)) {
        long pages = filled(file);
        stops.addAll(burst(Path.of(file + "?max_page_count=" + (pages + spare)), server, NOON));
        assertEquals(List.of(), burst(file, server, LATER));
        check(file, server);
      }
    }
    assertTrue(stops.size() >= 2, "the disk was never full: " + stops);
    stops.forEach(
        stop -> {
          assertTrue(stop.contains("SV9505"), stop);
          assertTrue(stop.contains("full"), stop);
        });
  }

  /// Writes down what is to be sent and returns how many pages the file has.
  private static long filled(Path file) throws Exception {
    try (LedgerBooks books = LedgerBooks.file(file)) {
      for (int i = 0; i < MAILS; i++) {
        var message = Samples.message("P" + i, "p" + i + "@partner.example");
        Claim claim = books.ledger().claim(message, Channel.SMTP, NOON);
        books.ledger().release((Claim.Granted) claim, "made", NOON);
      }
    }
    return Long.parseLong(LedgerPeek.rows(file, "pragma page_count").getFirst());
  }

  /// Sends what waits, and returns what stopped it, if something did.
  private static List<String> burst(Path file, FaultySmtpServer server, Instant now) {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            server.port(),
            SmtpSecurity.NONE,
            "",
            new Secret(""),
            "sender.example",
            SmtpSettings.Timeouts.STANDARD);
    Backoff impatient = new Backoff(List.of(Duration.ZERO), Duration.ofDays(1));
    try (LedgerBooks books = LedgerBooks.file(file);
        SmtpTransport transport = new SmtpTransport(settings)) {
      Dispatcher dispatcher = new Dispatcher(books.ledger(), transport, impatient, () -> now);
      while (dispatcher.sendNext().isPresent()) {
        continue;
      }
      return List.of();
    } catch (RunFailure failure) {
      return List.of(failure.code() + " " + failure.getMessage());
    }
  }

  private static void check(Path file, FaultySmtpServer server) {
    Set<String> arrived =
        server.taken().stream()
            .map(taken -> taken.recipients().getFirst())
            .collect(Collectors.toSet());
    assertEquals(arrived.size(), server.count(), "a mail was doubled");
    try (LedgerBooks books = LedgerBooks.file(file)) {
      List<DeliveryRow> rows = books.desk().list(new Selection(Set.of(), "", 0, MAILS), LATER);
      assertEquals(MAILS, rows.size());
      for (DeliveryRow row : rows) {
        // What the server took while nothing could be written down any more waits for a person.
        boolean isKnown =
            row.state() == DeliveryState.SENT || row.state() == DeliveryState.AMBIGUOUS;
        assertTrue(isKnown, row.toString());
        assertTrue(
            row.state() == DeliveryState.AMBIGUOUS || arrived.contains(row.key().recipient()),
            row.toString());
      }
      assertTrue(books.ledger().held(LATER).size() <= 1);
    }
  }
}
