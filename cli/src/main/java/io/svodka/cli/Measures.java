package io.svodka.cli;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.service.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads from the ledger what probes ask for, and lets old contents go.
final class Measures {
  private static final Duration BETWEEN_CLEANING = Duration.ofHours(1);

  private static final Set<DeliveryState> LEAVING =
      EnumSet.of(
          DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.DOT, DeliveryState.DEFERRED);

  private final LedgerBooks books;
  private final Clock clock;
  private final Status status;
  private final Sweeper sweeper;
  private Instant cleaned = Instant.EPOCH;

  /// Lets old editions go.
  interface Sweeper {
    void sweep(Instant now);
  }

  Measures(LedgerBooks books, Clock clock, Status status, Sweeper sweeper) {
    this.sweeper = sweeper;
    this.books = books;
    this.clock = clock;
    this.status = status;
  }

  void take(int keepDays) {
    try {
      Map<String, Long> figures = new HashMap<>();
      books
          .slots()
          .counts()
          .forEach((state, count) -> figures.put(name("svodka_slots", state), count));
      Map<DeliveryState, Long> mails = books.desk().counts();
      mails.forEach((state, count) -> figures.put(name("svodka_mails", state), count));
      if (Collections.disjoint(mails.keySet(), LEAVING)) {
        // Another service may have sent what could not leave here.
        status.mailLeaves();
      }
      books
          .alerts()
          .firing()
          .forEach(
              (alert, count) ->
                  figures.put(Status.labelled("svodka_alerts_firing", "alert", alert), count));
      status.measured(figures);
      clean(keepDays);
    } catch (RunFailure away) {
      status.trouble(Objects.toString(away.getMessage(), "the ledger is away"));
    }
  }

  private void clean(int keepDays) {
    Instant now = clock.instant();
    if (cleaned.plus(BETWEEN_CLEANING).isBefore(now)) {
      books.desk().forget(now.minus(Duration.ofDays(keepDays)));
      sweeper.sweep(now);
      cleaned = now;
    }
  }

  private static String name(String family, Enum<?> state) {
    return Status.labelled(family, "state", state.name().toLowerCase(Locale.ROOT));
  }
}
