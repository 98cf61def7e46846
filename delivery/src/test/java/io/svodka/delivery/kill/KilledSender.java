package io.svodka.delivery.kill;

import io.svodka.delivery.Backoff;
import io.svodka.delivery.Channel;
import io.svodka.delivery.Couriers;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.LaneRules;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Origin;
import io.svodka.delivery.Receipt;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A process that makes some mails anew, as `svodka send` does, and sends what waits in a ledger
/// until nothing does, over several connections at once. It may be killed at any moment.
final class KilledSender {
  static final Duration LEASE = Duration.ofSeconds(3);
  private static final Backoff IMPATIENT =
      new Backoff(List.of(Duration.ofMillis(50)), Duration.ofDays(10_000));
  private static final Set<DeliveryState> OPEN =
      EnumSet.of(
          DeliveryState.PENDING, DeliveryState.DEFERRED, DeliveryState.CLAIMED, DeliveryState.DOT);

  private static final long REST_NANOS = 50_000_000;
  private static final int CONNECTIONS = 2;
  private static final int MADE_ANEW = 200;

  private final LedgerBooks books;
  private final SmtpSettings settings;
  private final Clock clock = Clock.systemUTC();

  private KilledSender(LedgerBooks books, SmtpSettings settings) {
    this.books = books;
    this.settings = settings;
  }

  /// @param mails how many there are in all
  static Process start(int port, String ledger, WhenUnknown whenUnknown, int mails)
      throws IOException {
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
            whenUnknown.name(),
            String.valueOf(mails))
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
    try (LedgerBooks books = open(arguments[1], WhenUnknown.valueOf(arguments[2]));
        Heartbeat _ = Heartbeat.of(books, Clock.systemUTC())) {
      KilledSender sender = new KilledSender(books, settings);
      sender.make(Integer.parseInt(arguments[3]));
      sender.pump();
    }
  }

  /// Makes a stretch of the mails once more and hands over those that nobody has.
  private void make(int mails) {
    int first = new Random().nextInt(Math.max(1, mails - MADE_ANEW));
    List<SmtpTransport> transports = new ArrayList<>();
    Supplier<Dispatcher> dispatchers =
        () -> {
          SmtpTransport transport = new SmtpTransport(settings);
          transports.add(transport);
          return dispatcher(transport);
        };
    try (Couriers couriers =
        new Couriers(
            new Couriers.Crew(CONNECTIONS, dispatchers),
            dispatchers.get(),
            Lanes.of(LaneRules.USUAL),
            clock)) {
      List<CompletableFuture<Receipt>> promises = new ArrayList<>();
      for (int i = first; i < Math.min(mails, first + MADE_ANEW); i++) {
        promises.add(couriers.submit(KillRun.message(i), Origin.NONE));
      }
      couriers.last();
      promises.forEach(KilledSender::await);
    } finally {
      transports.forEach(SmtpTransport::close);
    }
  }

  /// Without its ledger a process sends nothing.
  private static void await(CompletableFuture<Receipt> promise) {
    try {
      promise.join();
    } catch (CompletionException broken) {
      if (!(broken.getCause() instanceof RunFailure)) {
        throw broken;
      }
    }
  }

  private Dispatcher dispatcher(SmtpTransport transport) {
    return new Dispatcher(books.ledger(), transport, IMPATIENT, clock);
  }

  private void pump() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(Thread.ofPlatform().start(this::pumpOne));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void pumpOne() {
    try (SmtpTransport transport = new SmtpTransport(settings)) {
      Dispatcher dispatcher = dispatcher(transport);
      while (isWorkLeft(books)) {
        send(books, dispatcher, clock);
        LockSupport.parkNanos(REST_NANOS);
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
