package io.svodka.cli;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.renderer.site.Site;
import io.svodka.renderer.site.SiteWriter;
import io.svodka.runner.agenda.Agenda;
import io.svodka.runner.agenda.AgendaPage;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.review.Side;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.site.GuideSite;
import io.svodka.runner.site.ProjectSite;
import io.svodka.runner.site.Sample;
import io.svodka.runner.site.Samples;
import io.svodka.runner.site.SiteFacts;
import io.svodka.runner.site.SiteFolder;
import io.svodka.runner.tests.ProjectTests;
import io.svodka.runner.tests.RealData;
import io.svodka.runner.tests.TestRequest;
import io.svodka.runner.tests.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes a site that explains a project.
@Command(
    name = "docs",
    description = {
      "Writes a site that explains the project: reports with a sample, measures in words, models"
          + " with a diagram, deliveries with their next times, tests, and a search.",
      "The pages are files that need no server and no network."
    },
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  private static final int NEXT = 3;

  @Option(
      names = {"-o", "--output", "--out"},
      paramLabel = "DIR",
      description = "Folder for the pages (default: out/docs).")
  private Path output = Path.of("out", "docs");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--samples",
      paramLabel = "ROWS",
      description =
          "What samples are made of: fixtures (rows of tests) or data, which readers of the site"
              + " will see (default: fixtures).")
  private Samples.Rows samples = Samples.Rows.FIXTURES;

  @Option(names = "--no-samples", description = "Show no samples.")
  private boolean noSamples;

  @Option(names = "--no-tests", description = "Do not run the tests; only say what they check.")
  private boolean noTests;

  @Option(
      names = "--guide",
      paramLabel = "DIR",
      description = "Write the site of this folder of Markdown texts instead of the project's.")
  private @Nullable Path guide;

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  DocsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return guide != null
        ? write(
                new GuideSite(guide.normalize(), project.language().orElse(Language.ENGLISH))
                    .site())
            .number()
        : new Checked(console).in(project).opened(project.folder(), this::explain).number();
  }

  private ExitCode explain(ProjectPlan plan, Projects.Opened opened) {
    Inspection inspection = new CheckSession().inspect(opened.workspace());
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(plan.settings().zone()));
    SiteFacts facts =
        new SiteFacts(day, agenda(plan, day), tests(plan, day), samples(plan, opened, day));
    return write(new ProjectSite(inspection, facts, opened.language(project.language())).site());
  }

  private ExitCode write(Site site) {
    Path folder = output.toAbsolutePath().normalize();
    new SiteFolder(folder).write(new SiteWriter().write(site));
    console.result(site.pages().size() + " pages: " + folder.resolve("index.html"));
    return ExitCode.DONE;
  }

  private static AgendaPage agenda(ProjectPlan plan, LocalDate day) {
    Agenda agenda = new Agenda(plan, Map.of());
    Instant morning = day.atStartOfDay(plan.settings().zone()).toInstant();
    return agenda.around(morning, agenda.scheduled(), 0, NEXT);
  }

  private List<TestResult> tests(ProjectPlan plan, LocalDate day) {
    if (noTests) {
      return List.of();
    }
    ProjectTests tests =
        new ProjectTests(
            plan, Projects.renditions(), new AssetFolder(project.folder()), Clock.systemUTC());
    return tests.run(plan.tests(), new TestRequest(day, new RealData.Untouched()));
  }

  private Map<String, Sample> samples(ProjectPlan plan, Projects.Opened opened, LocalDate day) {
    Map<String, Sample> made = new TreeMap<>();
    if (noSamples) {
      return made;
    }
    Settings settings = Projects.settings(opened.folder());
    Side side =
        new Side(plan, opened.folder(), each -> Projects.engine(each, opened.folder(), settings));
    try (Scratch scratch = new Scratch("svodka-docs")) {
      Samples all =
          new Samples(
              side, Projects.renditions(), new Samples.Asked(samples, day, scratch.folder()));
      plan.reports().stream()
          .map(report -> report.name().name())
          .forEach(report -> made.put(report, all.of(report)));
    }
    return made;
  }
}
