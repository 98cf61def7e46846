package io.svodka.cli;

import io.svodka.engine.layout.AlertRows.Firing;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.AlertPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.AlertRun;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks once at what the alerts of a project watch.
@Command(
    name = "alerts",
    description = {
      "Looks once at what alerts watch and prints for whom they fire.",
      "Nothing is mailed and nothing is remembered: that is what `svodka serve` does."
    },
    mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ALERT",
      description = "Name of the alert (default: all of them).")
  private @Nullable String alert;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means, such as 2026-11-03 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--dry-run", description = "Mail nothing, which is always so.")
  private boolean dryRun;

  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final Console console;

  AlertsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).of(project.folder(), this::look).number();
  }

  private ExitCode look(ProjectPlan plan, Path folder) {
    List<AlertPlan> chosen =
        alert == null ? plan.alerts() : List.of(new Choice(plan).alert(Optional.of(alert)));
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(plan.settings().zone()));
    Settings settings = Projects.settings(folder);
    return new Traces(console)
        .of("alerts", settings, () -> look(plan, folder, settings, chosen, day));
  }

  private ExitCode look(
      ProjectPlan plan, Path folder, Settings settings, List<AlertPlan> chosen, LocalDate day) {
    try (QueryEngine engine = Projects.engine(plan, folder, settings)) {
      AlertRun run = new AlertRun(plan, engine);
      Map<AlertPlan, List<Firing>> looked = new LinkedHashMap<>();
      chosen.forEach(each -> looked.put(each, run.look(each, day)));
      if (json) {
        console.results(AlertsJson.print(day, looked));
      } else {
        looked.forEach(this::print);
      }
    }
    if (dryRun) {
      console.note("nothing was mailed");
    }
    return ExitCode.DONE;
  }

  private void print(AlertPlan plan, List<Firing> firing) {
    String name =
        plan.title().equals(plan.name()) ? plan.name() : plan.name() + " · " + plan.title();
    console.result(
        OneLine.of(name) + ": " + (firing.isEmpty() ? "quiet" : firing.size() + " firing"));
    firing.forEach(each -> console.result("  " + FiringLine.of(each)));
  }
}
