package io.svodka.cli;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import io.svodka.delivery.desk.Desk;
import io.svodka.delivery.desk.Selection;
import io.svodka.delivery.ledger.LedgerBooks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what was sent, what waits and why.
@Command(
    name = "deliveries",
    description = {
      "Lists mails: who got which file, what waits and why.",
      "Newest first; `svodka deliveries show ID` tells all about one."
    },
    subcommands = {
      DeliveriesShowCommand.class,
      DecisionCommands.Retry.class,
      DecisionCommands.Resend.class,
      DecisionCommands.Release.class,
      DecisionCommands.Cancel.class
    },
    mixinStandardHelpOptions = true)
final class DeliveriesCommand implements Callable<Integer> {
  private static final Set<DeliveryState> OPEN =
      EnumSet.of(
          DeliveryState.PENDING,
          DeliveryState.AWAITING,
          DeliveryState.CLAIMED,
          DeliveryState.DOT,
          DeliveryState.DEFERRED,
          DeliveryState.FAILED,
          DeliveryState.AMBIGUOUS);

  @Option(names = "--open", description = "Only what is neither sent nor cancelled.")
  private boolean open;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only these states: ${COMPLETION-CANDIDATES}. May be repeated.")
  private Set<DeliveryState> states = EnumSet.noneOf(DeliveryState.class);

  @Option(names = "--delivery", paramLabel = "NAME", description = "Only this delivery.")
  private String delivery = "";

  @Option(names = "--run", paramLabel = "N", description = "Only what this run has made.")
  private long run;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  DeliveriesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::list).number();
  }

  private ExitCode list(Post from) {
    try (LedgerBooks books = from.known()) {
      Instant now = Clock.systemUTC().instant();
      Desk desk = books.desk();
      Selection selection = new Selection(open ? OPEN : states, delivery, run, limit);
      List<DeliveryStory> found =
          desk.list(selection, now).stream()
              .map(DeliveryRow::id)
              .flatMap(id -> desk.show(id, now).stream())
              .toList();
      if (post.isJson()) {
        console.results(DeliveriesJson.print(found));
      } else {
        new DeliveriesText(from.moments()).lines(found).forEach(console::result);
      }
      return ExitCode.DONE;
    }
  }
}
