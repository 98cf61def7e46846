package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
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
    try (LedgerBooks books = from.books()) {
      books
          .audit()
          .list(limit)
          .forEach(
              each ->
                  console.result(
                      "%d  %s  %s  %s  %s  %s"
                          .formatted(
                              each.id(),
                              MailWords.time(each.at()),
                              each.actor(),
                              each.action(),
                              each.subject(),
                              each.detail())
                          .strip()));
      return ExitCode.DONE;
    }
  }
}
