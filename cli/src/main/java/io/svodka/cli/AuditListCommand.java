package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.ledger.LedgerBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists entries of the chain.
@Command(
    name = "list",
    description = "Lists what was run, decided and suppressed, newest first.",
    mixinStandardHelpOptions = true)
final class AuditListCommand implements Callable<Integer> {
  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Mixin private final PostOptions post = new PostOptions();

  private final Console console;

  AuditListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::list).number();
  }

  private ExitCode list(Post from) {
    try (LedgerBooks books = from.known()) {
      List<Audit.Entry> entries = books.audit().list(limit);
      if (post.isJson()) {
        console.results(DeliveriesJson.audit(entries));
      } else {
        lines(entries, from.moments()).forEach(console::result);
      }
      return ExitCode.DONE;
    }
  }

  private static List<String> lines(List<Audit.Entry> entries, Moments moments) {
    if (entries.isEmpty()) {
      return List.of("No entries: nothing was run or decided yet.");
    }
    Align left = Align.LEFT;
    TextTable table =
        new TextTable(
            List.of(Align.RIGHT, left, left, left, left, left),
            List.of("No", "Time", "Who", "What", "About", "Details"));
    entries.forEach(
        each ->
            table.add(
                List.of(
                    String.valueOf(each.id()),
                    moments.cell(each.at()),
                    each.actor(),
                    each.action(),
                    each.subject(),
                    each.detail())));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(moments.line());
    return lines;
  }
}
