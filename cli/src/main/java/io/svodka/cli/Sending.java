package io.svodka.cli;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Couriers;
import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.Receipt;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.ledger.Heartbeat;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Sends mails that lie in the ledger, as they were made.
record Sending(Post post, LedgerBooks books) {
  private static final Set<DeliveryState> WAITING =
      Set.of(DeliveryState.PENDING, DeliveryState.DEFERRED);

  /// Sends those that wait to be sent; others stay as they are.
  ExitCode send(List<DeliveryRow> rows, Console console) {
    Clock clock = Clock.systemUTC();
    List<CompletableFuture<Receipt>> sent = new ArrayList<>();
    boolean complete = true;
    try (Heartbeat _ = Heartbeat.of(books, clock);
        Transports transports = post.transports(clock)) {
      Map<Channel, Couriers> ways =
          transports.couriers(books.ledger(), post.lanes(books, clock.instant()));
      for (DeliveryRow row : rows) {
        if (WAITING.contains(row.state())) {
          Couriers way = ways.get(row.channel());
          // What waits for another way than those that are open stays in the ledger.
          complete &= way != null;
          if (way != null) {
            sent.add(way.submit(row.id(), row.key()));
          }
        }
      }
      ways.values().forEach(Couriers::last);
      complete &= areSent(sent, console);
    }
    return complete ? ExitCode.DONE : ExitCode.PARTLY_DONE;
  }

  private static boolean areSent(List<CompletableFuture<Receipt>> all, Console console) {
    boolean complete = true;
    Map<String, String> complaints = new LinkedHashMap<>();
    for (CompletableFuture<Receipt> each : all) {
      try {
        complete &= isSent(each.join());
      } catch (CompletionException broken) {
        if (!(broken.getCause() instanceof RunFailure failure)) {
          throw broken;
        }
        complaints.put(words(failure), failure.help());
        complete = false;
      }
    }
    complaints.forEach(
        (words, help) -> {
          console.note(words);
          console.help(help);
        });
    return complete;
  }

  private static boolean isSent(Receipt receipt) {
    return receipt instanceof Receipt.Sent || receipt instanceof Receipt.AlreadySent;
  }

  private static String words(RunFailure failure) {
    String sentence = Objects.toString(failure.getMessage(), "failed");
    return "error[" + failure.code() + "]: " + sentence;
  }
}
