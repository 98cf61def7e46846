package io.svodka.delivery.kill;

import io.svodka.delivery.Backoff;
import io.svodka.delivery.Channel;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.WhenUnknown;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.delivery.ledger.LedgerRules;
import io.svodka.delivery.ledger.store.ClaimClock;
import io.svodka.delivery.ledger.store.LedgerAddress;
import io.svodka.delivery.ledger.store.LedgerStore;
import io.svodka.delivery.mail.SmtpSecurity;
import io.svodka.delivery.mail.SmtpSettings;
import io.svodka.delivery.mail.SmtpTransport;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A process that sends what waits in a ledger until nothing does. It may be killed at any moment.
final class KilledSender {
  static final Duration LEASE = Duration.ofSeconds(3);
  private static final Backoff IMPATIENT =
      new Backoff(List.of(Duration.ofMillis(50)), Duration.ofDays(10_000));
  private static final Set<DeliveryState> OPEN =
      EnumSet.of(
          DeliveryState.PENDING, DeliveryState.DEFERRED, DeliveryState.CLAIMED, DeliveryState.DOT);

  private KilledSender() {}

  static Process start(int port, String ledger, WhenUnknown whenUnknown) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledSender.class.getName(),
            String.valueOf(port),
            ledger,
            whenUnknown.name())
        .inheritIO()
        .start();
  }

  /// Opens a ledger by the path of its file or its address.
  static LedgerBooks open(String ledger, WhenUnknown whenUnknown) {
    LedgerStore store =
        ledger.startsWith("jdbc:")
            ? LedgerStore.server(
                new LedgerAddress(ledger, "postgres", new Secret("")), LEASE, ClaimClock.OF_SERVER)
            : LedgerStore.file(Path.of(ledger));
    return new LedgerBooks(store, new LedgerRules(whenUnknown, Set.of()));
  }

  /// @param arguments port, ledger, what to do when nobody knows
  public static void main(String[] arguments) throws InterruptedException {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            Integer.parseInt(arguments[0]),
            SmtpSecurity.NONE,
            "",
            new Secret(""),
            "sender.example",
            new SmtpSettings.Timeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(400)));
    Clock clock = Clock.systemUTC();
    try (LedgerBooks books = open(arguments[1], WhenUnknown.valueOf(arguments[2]));
        Heartbeat _ = Heartbeat.of(books, clock);
        SmtpTransport transport = new SmtpTransport(settings)) {
      Dispatcher dispatcher = new Dispatcher(books.ledger(), transport, IMPATIENT, clock);
      while (isWorkLeft(books)) {
        send(books, dispatcher, clock);
        Thread.sleep(50);
      }
    }
  }

  private static void send(LedgerBooks books, Dispatcher dispatcher, Clock clock) {
    try {
      books.ledger().held(clock.instant());
      while (dispatcher.sendNext().isPresent()) {
        continue;
      }
    } catch (RunFailure away) {
      // Without its ledger a process sends nothing, and goes on when it is back.
      return;
    }
  }

  private static boolean isWorkLeft(LedgerBooks books) {
    try {
      return isAnythingOpen(books);
    } catch (RunFailure away) {
      return true;
    }
  }

  private static boolean isAnythingOpen(LedgerBooks books) {
    Map<DeliveryState, Long> counts = books.desk().counts();
    return OPEN.stream().anyMatch(state -> counts.getOrDefault(state, 0L) > 0);
  }

  static Channel channel() {
    return Channel.SMTP;
  }
}
