package io.svodka.cli;

import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Tells all that is known of one mail.
@Command(
    name = "show",
    description = "Tells all about one mail: files, figures behind it, and what happened when.",
    mixinStandardHelpOptions = true)
final class DeliveriesShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Number of the delivery.")
  private long id;

  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  DeliveriesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::show).number();
  }

  private ExitCode show(Post from) {
    try (LedgerBooks books = from.known()) {
      DeliveryStory story =
          books.desk().show(id, Clock.systemUTC().instant()).orElseThrow(() -> unknown(id));
      if (post.isJson()) {
        console.results(DeliveriesJson.print(List.of(story)));
      } else {
        new StoryText(from.moments()).lines(story).forEach(console::result);
      }
      return ExitCode.DONE;
    }
  }

  static RunFailure unknown(long id) {
    return new RunFailure.Delivery(
        "SV9511", "there is no delivery " + id, "`svodka deliveries` lists them", null);
  }
}
