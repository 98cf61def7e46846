package io.svodka.cli;

import io.svodka.delivery.desk.Audit;
import io.svodka.delivery.desk.Audit.Finding;
import io.svodka.delivery.ledger.LedgerBooks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks that nobody has changed the chain.
@Command(
    name = "verify",
    description = {
      "Checks that no entry was changed, left out or put in between.",
      "Keep the printed digest elsewhere: with --contains it proves later that the entries up to it"
          + " are the same."
    },
    mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
  @Option(
      names = "--contains",
      paramLabel = "DIGEST",
      description = "Also check that the chain holds an entry with this digest.")
  private String contains = "";

  @Mixin private final PostOptions post = new PostOptions();

  private static final String BROKEN = "SV9515";

  private final Console console;

  AuditVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return post.with(this::verify).number();
  }

  private ExitCode verify(Post from) {
    try (LedgerBooks books = from.known()) {
      return switch (books.audit().verify()) {
        case Finding.Intact(var entries, var digest) -> intact(books.audit(), entries, digest);
        case Finding.Broken(var id, var why) -> broken("entry " + id + " of the audit " + why);
      };
    }
  }

  private ExitCode intact(Audit audit, long entries, String digest) {
    boolean isThere =
        contains.isEmpty()
            || audit.list(Integer.MAX_VALUE).stream()
                .anyMatch(each -> each.digest().equals(contains));
    if (!isThere) {
      return broken("no entry of the audit has the digest " + contains);
    }
    String last = digest.isEmpty() ? "" : "; digest of the last: " + digest;
    console.result((entries == 1 ? "1 entry" : entries + " entries") + ", intact" + last);
    return ExitCode.DONE;
  }

  private ExitCode broken(String message) {
    console.note("error[" + BROKEN + "]: " + message);
    console.help("keep the ledger as it is, and compare it with a copy from before");
    console.note("   note: " + CodeHelp.hint(BROKEN).english());
    return ExitCode.FAILED;
  }
}
