package io.svodka.cli;

import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import io.svodka.runner.RunRequest;
import io.svodka.runner.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the files of a report.
@Command(
    name = "run",
    description = "Makes the files of a report: checks, queries, lays out and writes them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka run --as-of 2026-11-03           the only report, into out",
      "  svodka run regions --set month=2026-10  a report of that month",
      "  svodka run pack --key 7 --format pdf    the PDF of one partner"
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description = "Name of the report or path of its file; not needed where the project has one.")
  private @Nullable String report;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "pdf, xlsx, html, csv, json or parquet (default: what the report says).")
  private List<FileFormat> formats = new ArrayList<>();

  @Mixin private final ProjectOption project = new ProjectOption();
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final RoleOptions role = new RoleOptions();

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  /// A format of files.
  enum FileFormat {
    PDF(Format.PDF),
    XLSX(Format.XLSX),
    HTML(Format.HTML),
    CSV(Format.CSV),
    JSON(Format.JSON),
    PARQUET(Format.PARQUET);

    private final Format format;

    FileFormat(Format format) {
      this.format = format;
    }
  }

  @Override
  public Integer call() {
    return new Checked(console).in(project).of(project.folder(), this::run).number();
  }

  private ExitCode run(ProjectPlan plan, Path folder) {
    ReportPlan chosen = new Choice(plan).report(Optional.ofNullable(report));
    Settings settings = Projects.settings(folder);
    Progress progress = new Progress(console, options.volume(), MailWords.of(plan));
    Run run = new Run(plan, folder, settings, progress);
    return new Traces(console)
        .of(
            "run",
            settings,
            () ->
                new RunPrinter(console, MailWords.of(plan))
                    .print(run.files(request(plan, chosen)), options.outcome(), Optional.empty()));
  }

  private RunRequest request(ProjectPlan plan, ReportPlan chosen) {
    return new RunRequest(
        chosen.name().name(),
        options.asOf(plan.settings().zone()),
        options.parameters(),
        options.keys(),
        formats.isEmpty() ? chosen.formats() : formats.stream().map(f -> f.format).toList(),
        options.output(),
        role.viewer());
  }
}
