package io.svodka.cli;

import io.svodka.delivery.desk.Suppressions;
import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.failure.RunFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps the list of those who are not written to.
@Command(
    name = "suppressions",
    description = {
      "Lists addresses that are not written to any more, and changes the list.",
      "An address is of one delivery or, without --delivery, of all."
    },
    mixinStandardHelpOptions = true)
final class SuppressionsCommand implements Callable<Integer> {
  @Option(names = "--add", paramLabel = "ADDRESS", description = "Write to it no more.")
  private String add = "";

  @Option(names = "--remove", paramLabel = "ADDRESS", description = "Write to it again.")
  private String remove = "";

  @Option(names = "--delivery", paramLabel = "NAME", description = "Of this delivery or alert.")
  private String delivery = "";

  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  SuppressionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::change).number();
  }

  private ExitCode change(Post from) {
    try (LedgerBooks books = add.isEmpty() ? from.known() : from.books()) {
      Suppressions list = books.suppressions();
      String by = System.getProperty("user.name", "somebody");
      Instant now = Clock.systemUTC().instant();
      if (!add.isEmpty()) {
        list.add(add, delivery, "by " + by, now);
      }
      if (!remove.isEmpty() && !list.remove(remove, delivery, by, now)) {
        throw new RunFailure.Delivery(
            "SV9514",
            "`" + remove + "` is not on the list" + (delivery.isEmpty() ? " of all" : ""),
            "`svodka suppressions` shows it; --delivery names the delivery of an entry",
            null);
      }
      lines(list, from.moments()).forEach(console::result);
      return ExitCode.DONE;
    }
  }

  private List<String> lines(Suppressions list, Moments moments) {
    List<Suppressions.Suppression> all = list.list();
    if (post.isJson()) {
      return List.of(DeliveriesJson.suppressions(all));
    }
    return all.isEmpty()
        ? List.of("No suppressions.")
        : all.stream().map(each -> line(each, moments)).toList();
  }

  private static String line(Suppressions.Suppression each, Moments moments) {
    String of = each.delivery().isEmpty() ? "all deliveries" : each.delivery();
    return OneLine.of(each.recipient())
        + "  "
        + of
        + "  "
        + moments.of(each.since())
        + "  "
        + OneLine.of(each.reason());
  }
}
