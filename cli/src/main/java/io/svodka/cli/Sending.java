package io.svodka.cli;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Sends mails that lie in the ledger, as they were made.
record Sending(Post post, LedgerBooks books) {
  /// Sends those that wait to be sent; others stay as they are.
  ExitCode send(List<Long> ids, Console console) {
    Clock clock = Clock.systemUTC();
    Ledger ledger = books.ledger();
    boolean complete = true;
    try (Heartbeat _ = Heartbeat.of(books, clock);
        Transports transports = post.transports(clock)) {
      Map<Channel, Dispatcher> ways = transports.dispatchers(ledger, clock);
      for (long id : ids) {
        complete &= isSent(id, ways, console);
      }
    }
    return complete ? ExitCode.DONE : ExitCode.PARTLY_DONE;
  }

  /// What waits for another way than those that are open stays in the ledger.
  private boolean isSent(long id, Map<Channel, Dispatcher> ways, Console console) {
    Instant now = Clock.systemUTC().instant();
    Optional<Dispatcher> way =
        books.desk().show(id, now).map(story -> ways.get(story.row().channel()));
    if (way.isEmpty()) {
      return false;
    }
    Optional<Ledger.Taken> taken = books.ledger().take(id, now);
    return taken.isEmpty() || isSent(way.get(), taken.get(), console);
  }

  private static boolean isSent(Dispatcher dispatcher, Ledger.Taken taken, Console console) {
    try {
      return dispatcher.send(taken) instanceof Receipt.Sent;
    } catch (RunFailure failure) {
      String sentence = Objects.toString(failure.getMessage(), "failed");
      console.note("error[" + failure.code() + "]: " + sentence);
      if (!failure.help().isEmpty()) {
        console.note("   help: " + failure.help());
      }
      return false;
    }
  }
}
