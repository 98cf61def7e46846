package io.svodka.cli;

import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.rendition.Format;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes and mails what a delivery says, each mail once.
@Command(
    name = "send",
    description = {
      "Makes and mails what a delivery says.",
      "Each mail of a period is sent once: a second call sends only what is missing."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka send weekly_mail --sample 2  two packs into a mailbox of this machine",
      "  svodka send weekly_mail             to everybody who has not got it yet"
    })
final class SendCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DELIVERY",
      description = "Name of the delivery; not needed where the project has one.")
  private @Nullable String delivery;

  @Option(
      names = "--only",
      paramLabel = "KEY",
      description =
          "Rehearse with this burst key only: mails go to the local mailbox in the folder `sample`"
              + " of the output, whatever the settings say. May be repeated.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Rehearse with the first N packs, as --only does.")
  private int sample;

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
    return new Traces(console)
        .of(
            "send",
            settings,
            () ->
                only.isEmpty() && sample == 0
                    ? send(plan, folder, settings, chosen, request(plan, chosen))
                    : rehearse(plan, folder, settings, chosen));
  }

  private ExitCode send(
      ProjectPlan plan, Path folder, Settings settings, DeliveryPlan chosen, RunRequest request) {
    new SenderNote(console).of(chosen, settings);
    Run run =
        new Run(
            plan, folder, settings, new Progress(console, options.volume(), MailWords.of(plan)));
    RunRecord record = run.mails(request, chosen);
    return new RunPrinter(console, MailWords.of(plan))
        .print(record, options.outcome(), run.localMailbox(request.output()));
  }

  private ExitCode rehearse(ProjectPlan plan, Path folder, Settings settings, DeliveryPlan chosen) {
    Rehearsal rehearsal = new Rehearsal(settings, chosen, options.output());
    rehearsal.begin();
    RunRequest asked = request(plan, chosen);
    Set<String> keys = new LinkedHashSet<>(asked.keys());
    keys.addAll(only);
    return send(
        plan,
        folder,
        rehearsal.settings(),
        rehearsal.delivery(),
        new RunRequest(
            asked.report(),
            asked.asOf(),
            asked.parameters(),
            keys,
            asked.formats(),
            rehearsal.output(),
            sample,
            asked.viewer()));
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
