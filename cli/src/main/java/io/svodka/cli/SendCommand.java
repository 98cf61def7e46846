package io.svodka.cli;

import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.rendition.Format;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes and mails what a delivery says, each mail once.
@Command(
    name = "send",
    description = {
      "Makes and mails what a delivery says.",
      "Each mail of a period is sent once: a second call sends only what is missing."
    },
    mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DELIVERY",
      description = "Name of the delivery; not needed where the project has one.")
  private @Nullable String delivery;

  @Mixin private final ProjectOption project = new ProjectOption();
  @Mixin private final RunOptions options = new RunOptions();

  private final Console console;

  SendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).in(project).of(project.folder(), this::send).number();
  }

  private ExitCode send(ProjectPlan plan, Path folder) {
    DeliveryPlan chosen = new Choice(plan).delivery(Optional.ofNullable(delivery));
    Settings settings = Projects.checked(plan, Projects.settings(folder));
    Run run = new Run(plan, folder, settings, new Progress(console, options.volume()));
    RunRecord record = run.mails(request(plan, chosen), chosen);
    return new RunPrinter(console)
        .print(record, options.outcome(), run.localMailbox(options.output()));
  }

  /// What is mailed nowhere but put into a folder is made in all formats of the report.
  static List<Format> formats(ProjectPlan plan, DeliveryPlan chosen) {
    List<Format> attached =
        chosen.mail().stream()
            .map(DeliveryPlan.MailPlan::attachments)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return attached.isEmpty() && !chosen.terms().folders().isEmpty()
        ? new Choice(plan).report(Optional.of(chosen.report())).formats()
        : attached;
  }

  private RunRequest request(ProjectPlan plan, DeliveryPlan chosen) {
    return new RunRequest(
        chosen.report(),
        options.asOf(plan.settings().zone()),
        options.parameters(),
        options.keys(),
        formats(plan, chosen),
        options.output(),
        new Viewer.Owner());
  }
}
