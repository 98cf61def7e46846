package io.svodka.cli;

import io.svodka.delivery.DeliveryReport;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Sends what waits in the ledger: what was deferred, released, or left by a process that is gone.
final class MailPump {
  /// A server that takes nothing for several domains is left alone for a while.
  private static final int MOST_DEFERRED = 3;

  private final LedgerBooks books;
  private final Lanes lanes;
  private final Clock clock;
  private final ServeLog log;

  /// @param lanes shared by all that send in this process
  MailPump(LedgerBooks books, Lanes lanes, Clock clock, ServeLog log) {
    this.books = books;
    this.lanes = lanes;
    this.clock = clock;
    this.log = log;
  }

  /// Whether to go on at once or to wait.
  enum Rest {
    SHORT,
    LONG
  }

  /// Sends what is due until nothing is, or the server takes no more.
  Rest pump(Post post, BooleanSupplier isStopping) {
    try (Transports transports = post.transports(clock)) {
      // Whoever is gone after the dot leaves a mail that a person has to know of.
      books.ledger().held(clock.instant());
      Rest rest = Rest.SHORT;
      for (Dispatcher dispatcher : transports.dispatchers(books.ledger(), lanes).values()) {
        rest = pump(dispatcher, isStopping) == Rest.LONG ? Rest.LONG : rest;
      }
      return rest;
    } catch (RunFailure failure) {
      if (Dispatcher.isOfSettings(failure.code())) {
        log.mailStopped(failure);
      } else {
        log.say(
            "mail: " + failure.code() + ": " + Objects.toString(failure.getMessage(), "failed"));
      }
      return Rest.LONG;
    }
  }

  private Rest pump(Dispatcher dispatcher, BooleanSupplier isStopping) {
    Set<String> deferred = new HashSet<>();
    while (!isStopping.getAsBoolean() && deferred.size() < MOST_DEFERRED) {
      Optional<DeliveryReport.Entry> sent = dispatcher.sendNext();
      if (sent.isEmpty()) {
        return Rest.SHORT;
      }
      log.mail(sent.get());
      if (sent.get().receipt() instanceof Receipt.Deferred) {
        deferred.add(Lanes.domain(sent.get().key().recipient()));
      } else {
        deferred.clear();
      }
    }
    return deferred.size() < MOST_DEFERRED ? Rest.SHORT : Rest.LONG;
  }
}
