package io.svodka.cli;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.Timetable;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.runner.ReportParameters;
import io.svodka.runner.Views;
import io.svodka.runner.figure.FigureExplainer;
import io.svodka.runner.figure.FigureRequest;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says in words how a report comes about, and prints its statements; or what a code means.
@Command(
    name = "explain",
    description =
        "Says in words how a report comes about: periods, measures, levels, SQL and deliveries; how"
            + " one figure comes about; or what a code means.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka explain sales                           where all figures come from",
      "  svodka explain sales --figure summary.revenue  one figure and its rows",
      "  svodka explain SV2002                          what a code means"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT|CODE",
      description =
          "Name of the report or path of its file, not needed where the project has one; or a code"
              + " such as SV2002.")
  private @Nullable String report;

  @Mixin private final ProjectOption project = new ProjectOption();
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final RoleOptions role = new RoleOptions();
  @Mixin private final FigureOptions figure = new FigureOptions();

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (report != null && CodeHelp.isCode(report)) {
      return new CodeHelp(console, project.language()).show(report).number();
    }
    return new Checked(console).in(project).of(project.folder(), this::explain).number();
  }

  private ExitCode explain(ProjectPlan plan, Path folder) {
    ReportPlan chosen = new Choice(plan).report(Optional.ofNullable(report));
    Settings settings = Projects.settings(folder);
    Calendar calendar = Calendar.of(plan.settings());
    Views.View view = new Views(plan).of(chosen.name().name(), role.viewer());
    RunValues values =
        view.with(
            new ReportParameters(calendar)
                .read(chosen, options.asOf(plan.settings().zone()), options.parameters()));
    try (QueryEngine engine = Projects.engine(plan, folder, settings)) {
      Optional<FigureRequest> asked = figure.request(options.keys());
      if (asked.isPresent()) {
        FigureExplainer explainer =
            new FigureExplainer(engine, view.report(), values, plan.settings());
        new FigureText(figure.rows())
            .lines(explainer.explain(asked.get()))
            .forEach(console::result);
        return ExitCode.DONE;
      }
      new ExplanationText(view.report())
          .lines(engine.explain(view.report(), values))
          .forEach(console::result);
    }
    plan.deliveries().stream()
        .filter(delivery -> delivery.report().equals(chosen.name().name()))
        .forEach(delivery -> explain(delivery, view.report(), plan, calendar));
    return ExitCode.DONE;
  }

  private void explain(DeliveryPlan delivery, ReportPlan of, ProjectPlan plan, Calendar calendar) {
    ZoneId zone = plan.settings().zone();
    new DeliveryText(of, new Timetable(calendar, zone), options.asOf(zone))
        .lines(delivery)
        .forEach(console::result);
  }
}
