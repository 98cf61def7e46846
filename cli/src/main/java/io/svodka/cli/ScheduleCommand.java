package io.svodka.cli;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.agenda.Agenda;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.agenda.Scheduled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows when deliveries and alerts come.
@Command(
    name = "schedule",
    description = {
      "Shows when deliveries and alerts come, which period each time reports on, and what became of"
          + " those that are over.",
      "Nothing is run: that is what `svodka serve` does."
    },
    mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Name of the delivery or alert (default: all that have a schedule).")
  private @Nullable String name;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "The day or the time to look from, such as 2026-11-03 or 2026-11-03T09:30 in the"
              + " project's zone (default: now).")
  private @Nullable LocalDateTime from;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day that \"today\" means, such as 2026-11-03: looks from its start (default: today,"
              + " from now on).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--next",
      paramLabel = "N",
      description = "How many times of each to show from there on (default: 3).")
  private int next = 3;

  @Option(
      names = "--past",
      paramLabel = "N",
      description = "How many times of each to show before (default: 1).")
  private int past = 1;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the files, which holds the ledger of rehearsals (default: out).")
  private Path output = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private final ProjectOption project = new ProjectOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  ScheduleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (from != null && asOf != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Say either --as-of or --from: both say from when on the schedule is shown");
    }
    return new Checked(console).in(project).of(project.folder(), this::show).number();
  }

  private ExitCode show(ProjectPlan plan, Path folder) {
    ZoneId zone = plan.settings().zone();
    Instant now = moment(zone);
    Agenda agenda = new Agenda(plan, Projects.settings(folder).operations().revisedAt());
    AgendaPage page = agenda.around(now, chosen(agenda.scheduled()), clipped(past), clipped(next));
    SlotFates fates = SlotFates.read(folder, output, page);
    if (json) {
      console.results(ScheduleJson.print(page, fates, plan.settings()));
    } else {
      new ScheduleTable(plan.settings(), fates).lines(page).forEach(console::result);
    }
    return ExitCode.DONE;
  }

  private Instant moment(ZoneId zone) {
    if (from != null) {
      return from.atZone(zone).toInstant();
    }
    return asOf != null ? asOf.atStartOfDay(zone).toInstant() : Instant.now(Clock.system(zone));
  }

  private static int clipped(int count) {
    return Math.clamp(count, 0, MOST);
  }

  private List<Scheduled> chosen(List<Scheduled> all) {
    List<Scheduled> chosen =
        all.stream().filter(each -> name == null || Agenda.delivery(each).equals(name)).toList();
    if (name != null && chosen.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9424",
          "nothing with the name `" + name + "` has a schedule",
          all.isEmpty()
              ? "add `schedule every day at 09:00` to a delivery"
              : "these have one: " + String.join(", ", all.stream().map(Scheduled::name).toList()),
          null);
    }
    return chosen;
  }
}
