package io.svodka.cli;

import io.svodka.delivery.ledger.LedgerBooks;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.archive.Archive;
import io.svodka.runner.edition.Corrections;
import io.svodka.runner.edition.Shelf;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Sends corrections of what was delivered, to those whom they concern.
@Command(
    name = "revise",
    description = {
      "Compares what a delivery would say now with what its recipients have, and sends a"
          + " correction.",
      "Those whose figures are others get it, with a page of what has changed. Name the day or the"
          + " parameters of the delivery that is to be corrected."
    },
    mixinStandardHelpOptions = true)
final class ReviseCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DELIVERY",
      description = "Name of the delivery; not needed where the project has one.")
  private @Nullable String delivery;

  @Mixin private final ProjectOption project = new ProjectOption();
  @Mixin private final RunOptions options = new RunOptions();

  private final Console console;

  ReviseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).in(project).of(project.folder(), this::revise).number();
  }

  private ExitCode revise(ProjectPlan plan, Path folder) {
    DeliveryPlan chosen = new Choice(plan).delivery(Optional.ofNullable(delivery));
    Settings settings = Projects.checked(plan, Projects.settings(folder));
    return new Traces(console).of("revise", settings, () -> revise(plan, folder, settings, chosen));
  }

  private ExitCode revise(ProjectPlan plan, Path folder, Settings settings, DeliveryPlan chosen) {
    new SenderNote(console).of(chosen, settings);
    Run run =
        new Run(
            plan, folder, settings, new Progress(console, options.volume(), MailWords.of(plan)));
    RunRequest request =
        new RunRequest(
            chosen.report(),
            options.asOf(plan.settings().zone()),
            options.parameters(),
            options.keys(),
            SendCommand.formats(plan, chosen),
            options.output(),
            new Viewer.Owner());
    AtomicReference<@Nullable Corrections> corrections = new AtomicReference<>();
    RunRecord record =
        run.mails(
            request,
            chosen,
            (post, books) -> {
              Corrections made = corrections(post, books, chosen);
              corrections.set(made);
              return made;
            });
    Optional.ofNullable(corrections.get()).ifPresent(this::print);
    return new RunPrinter(console, MailWords.of(plan))
        .print(record, options.outcome(), run.localMailbox(request.output()));
  }

  private static Corrections corrections(Post post, LedgerBooks books, DeliveryPlan chosen) {
    return new Corrections(books.editions(), new Shelf(new Archive(post.archive())), chosen.name());
  }

  private void print(Corrections corrections) {
    if (options.outcome() != RunOptions.Outcome.TABLE) {
      return;
    }
    new TreeMap<>(corrections.found())
        .forEach(
            (key, changes) -> {
              console.result(key.isEmpty() ? "Changed:" : "Changed for " + key + ":");
              changes.forEach(change -> console.result("  " + change.line()));
            });
  }
}
