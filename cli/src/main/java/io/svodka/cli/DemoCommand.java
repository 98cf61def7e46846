package io.svodka.cli;

import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.RunRecord;
import io.svodka.runner.RunRequest;
import io.svodka.runner.Viewer;
import io.svodka.runner.settings.Operations;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.Settings.MailRoute;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs the partner example for last month, mail into the local mailbox.
@Command(
    name = "demo",
    description = {
      "Makes last month's packs of the partner example and mails them into the local mailbox.",
      "Nothing leaves this machine."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  @Mixin private final RunOptions options = new RunOptions();

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DemoProject demo =
        DemoProject.at(Path.of(System.getProperty("svodka.home", "")), options.output());
    demo.fill(YearMonth.from(options.asOf(ZONE)).minusMonths(1), this::note);
    return new Checked(console).of(demo.folder(), this::run).number();
  }

  private void note(String text) {
    if (options.volume() == Progress.Volume.NORMAL) {
      console.note(text);
    }
  }

  private ExitCode run(ProjectPlan plan, Path folder) {
    DeliveryPlan delivery = new Choice(plan).delivery(Optional.of("partner_pack"));
    ReportPlan report = new Choice(plan).report(Optional.of(delivery.report()));
    Settings written = Projects.settings(folder);
    Settings local =
        new Settings(
            written.connections(),
            written.embedded(),
            new MailRoute.LocalFolder(),
            written.sender(),
            List.of(),
            Map.of(),
            Operations.USUAL);
    MailWords words = MailWords.of(plan);
    Run run = new Run(plan, folder, local, new Progress(console, options.volume(), words));
    RunRecord record =
        run.mails(
            new RunRequest(
                delivery.report(),
                options.asOf(ZONE),
                options.parameters(),
                options.keys(),
                report.formats(),
                options.output(),
                new Viewer.Owner()),
            delivery);
    return new RunPrinter(console, words)
        .print(record, options.outcome(), run.localMailbox(options.output()));
  }
}
