package io.svodka.cli;

import io.svodka.compiler.draft.Draft;
import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.compiler.draft.Drafting;
import io.svodka.compiler.draft.ModelOutline;
import io.svodka.compiler.draft.ReportTemplate;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryTerms.Fresh;
import io.svodka.model.plan.DeliveryTerms.Refresh;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.runner.draft.NewFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Drafts a report of a model.
@Command(
    name = "report",
    description = "Drafts a report of a model, by one of the templates that partners usually want.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nTemplates:%n",
    footer = {
      "  monthly          a month, the year before it, tables by what it is made of",
      "  weekly           the same for a week, day by day",
      "  ranking          the ten largest, the rest in one line, who grew",
      "  crosstab         one thing down, months across",
      "  funnel           conversion, income and return on costs of two or three models",
      "  partners         a monthly pack for each partner, mailed to them",
      "  partners_weekly  a weekly mail to each partner, with the figures in it"
    })
final class NewReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..3",
      paramLabel = "MODEL",
      description = "A model of the project, such as orders; funnel takes leads orders costs.")
  private List<String> named = List.of();

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description =
          "monthly, weekly, ranking, crosstab, funnel, partners or partners_weekly (default:"
              + " monthly; funnel for several models).")
  private @Nullable ReportTemplate template;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the report (default: the model and the template).")
  private @Nullable String name;

  @Option(names = "--dry-run", description = "Print the file instead of writing it.")
  private boolean dry;

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  NewReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).in(project).opened(project.folder(), this::draft).number();
  }

  private ExitCode draft(ProjectPlan plan, Projects.Opened opened) {
    Drafting drafting =
        new Drafting(opened.workspace(), Projects.speech(opened.workspace(), project.language()));
    List<ModelOutline> meant = named.stream().map(each -> meant(each, drafting.models())).toList();
    List<String> obstacles = drafting.obstacles(template(), meant);
    if (!obstacles.isEmpty()) {
      throw new RunFailure.Setup(
          "SV9485",
          "the template " + word() + " does not suit: " + String.join("; ", obstacles),
          "choose another --template, or add to the model what it lacks",
          null);
    }
    String report = name != null ? name : meant.getFirst().name() + "_" + word();
    Draft draft = drafting.report(report, template(), meant);
    if (dry) {
      draft.files().forEach(file -> console.text(file.text()));
      return ExitCode.DONE;
    }
    new NewFiles(opened.folder()).write(draft.files());
    console.result(
        "Wrote " + String.join(", ", draft.files().stream().map(NewFile::path).toList()) + ".");
    ExitCode ending = new Checked(console).in(project).of(opened.folder(), (_, _) -> ExitCode.DONE);
    if (ending == ExitCode.DONE) {
      console.result("Next: svodka run " + report + day(plan, opened.folder(), meant.getFirst()));
    }
    return ending;
  }

  /// Returns on which day the newest rows are those of last month, where today they are not.
  private String day(ProjectPlan plan, Path folder, ModelOutline about) {
    ZoneId zone = plan.settings().zone();
    LocalDate start = LocalDate.now(Clock.system(zone)).withDayOfMonth(1).minusMonths(1);
    return newest(plan, folder, about)
        .map(at -> at.atZone(zone).toLocalDate())
        .filter(day -> day.isBefore(start))
        .map(day -> " --as-of " + day.withDayOfMonth(1).plusMonths(1))
        .orElse("");
  }

  private static Optional<Instant> newest(ProjectPlan plan, Path folder, ModelOutline about) {
    Optional<SourcePlan> source =
        plan.sources().stream().filter(each -> each.name().equals(about.source())).findFirst();
    Optional<SourceColumn> column =
        source.stream()
            .flatMap(each -> each.columns().stream())
            .filter(each -> about.times().contains(each.name()))
            .findFirst();
    if (source.isEmpty() || column.isEmpty()) {
      return Optional.empty();
    }
    Fresh fresh = new Fresh(Duration.ZERO, column.get().name(), column.get().type());
    try (QueryEngine engine = Projects.engine(plan, folder, Projects.settings(folder))) {
      return engine.newest(new Refresh(about.source(), List.of(fresh), source.get().span()), fresh);
    }
  }

  private ReportTemplate template() {
    ReportTemplate usual = named.size() > 1 ? ReportTemplate.FUNNEL : ReportTemplate.MONTHLY;
    return template == null ? usual : template;
  }

  private String word() {
    return template().name().toLowerCase(Locale.ROOT);
  }

  private static ModelOutline meant(String model, List<ModelOutline> models) {
    return models.stream()
        .filter(each -> each.name().equals(model))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9424",
                    "there is no model `" + model + "`",
                    models.isEmpty()
                        ? "draft one with `svodka new model FILE`"
                        : "the project has: "
                            + String.join(", ", models.stream().map(ModelOutline::name).toList()),
                    null));
  }
}
