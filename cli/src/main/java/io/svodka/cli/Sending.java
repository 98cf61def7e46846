package io.svodka.cli;

import io.svodka.delivery.Dispatcher;
import io.svodka.delivery.Ledger;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.util.List;
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
        MailTransport transport = post.transport()) {
      Dispatcher dispatcher = new Dispatcher(ledger, transport, clock);
      for (long id : ids) {
        Optional<Ledger.Taken> taken = ledger.take(id, clock.instant());
        complete &= taken.isEmpty() || isSent(dispatcher, taken.get(), console);
      }
    }
    return complete ? ExitCode.DONE : ExitCode.PARTLY_DONE;
  }

  private static boolean isSent(Dispatcher dispatcher, Ledger.Taken taken, Console console) {
    try {
      return dispatcher.send(taken) instanceof Receipt.Sent;
    } catch (RunFailure failure) {
      String sentence = Objects.toString(failure.getMessage(), "failed");
      console.note("error[" + failure.code() + "]: " + sentence);
      return false;
    }
  }
}
