package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.review.Review;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.review.Checkout;
import io.svodka.runner.review.ReportComparison;
import io.svodka.runner.review.ReportRuns;
import io.svodka.runner.review.ReportRuns.Rows;
import io.svodka.runner.review.Side;
import io.svodka.runner.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two revisions of a project by what they mean.
@Command(
    name = "diff",
    description =
        "Compares two revisions by what they mean: whether numbers, what people receive, or looks"
            + " may change; with headline figures and pages before and after.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka diff main                         the project as it is against main",
      "  svodka diff v1.2 v1.3 --markdown         two tags, for a merge request",
      "  svodka diff HEAD~1 --pictures out/pages  with pages before and after"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A commit, branch, tag or folder.")
  private String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "What it is compared with (default: the project as it is).")
  private @Nullable String after;

  @Option(
      names = "--figures",
      paramLabel = "ROWS",
      description =
          "Where headline figures come from: data (rows of a test where they cannot be read),"
              + " fixtures (rows of tests) or none (default: data).")
  private Figures figures = Figures.DATA;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Folder for pictures of changed pages, before and after.")
  private @Nullable Path pictures;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter. May be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Only this burst key. May be repeated.")
  private Set<String> keys = new LinkedHashSet<>();

  @Option(
      names = "--packs",
      paramLabel = "COUNT",
      description = "How many packs of a burst are compared (default: ${DEFAULT-VALUE}).")
  private int packs = 3;

  @Option(names = "--markdown", description = "Print Markdown, for a merge request.")
  private boolean markdown;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  /// Where headline figures come from.
  enum Figures {
    DATA,
    FIXTURES,
    NONE
  }

  @Override
  public Integer call() {
    try (Scratch scratch = new Scratch("svodka-diff")) {
      return compare(scratch.folder()).number();
    }
  }

  private ExitCode compare(Path scratch) {
    Path old = folder(before, scratch.resolve("a"));
    Path now = after == null ? project.folder() : folder(after, scratch.resolve("b"));
    Optional<ProjectPlan> was = compiled(old, before);
    Optional<ProjectPlan> is = compiled(now, after == null ? "the project as it is" : after);
    if (was.isEmpty() || is.isEmpty()) {
      return ExitCode.SPECIFICATION;
    }
    Review review = Review.between(was.get(), is.get());
    Settings settings = Projects.settings(project.folder());
    List<ReportComparison> runs =
        figures == Figures.NONE
            ? List.of()
            : runs(review, side(was.get(), old, settings), side(is.get(), now, settings), scratch);
    DiffReport report =
        new DiffReport(
            before, after == null ? "the project as it is" : after, is.get(), review, runs);
    if (json) {
      console.results(new DiffJson(report).text());
    } else if (markdown) {
      console.text(new DiffMarkdown(report).text());
    } else {
      new DiffText(report).lines().forEach(console::result);
    }
    return ExitCode.DONE;
  }

  private List<ReportComparison> runs(Review review, Side old, Side now, Path scratch) {
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(now.plan().settings().zone()));
    ReportRuns.Asked asked =
        new ReportRuns.Asked(
            day,
            parameters,
            keys,
            packs,
            figures == Figures.DATA ? Rows.DATA : Rows.FIXTURES,
            scratch,
            pictures == null ? List.of() : List.of(pictures));
    ReportRuns runs = new ReportRuns(old, now, Projects.renditions(), asked);
    return review.reports().stream().map(runs::compare).toList();
  }

  private static Side side(ProjectPlan plan, Path folder, Settings settings) {
    return new Side(plan, folder, each -> Projects.engine(each, folder, settings));
  }

  private Optional<ProjectPlan> compiled(Path folder, String name) {
    Projects.Opened opened = Projects.open(folder);
    return switch (opened.compilation()) {
      case Compilation.Compiled(var plan, _) -> Optional.of(plan);
      case Compilation.Refused(var diagnostics) -> {
        console.note("In " + name + ":");
        console.notes(
            Checked.text(diagnostics, opened.workspace(), console.display(), project.language()));
        yield Optional.empty();
      }
    };
  }

  private Path folder(String revision, Path target) {
    Path named = Path.of(revision);
    if (Files.isDirectory(named)) {
      return new ProjectFolder(named.toAbsolutePath().normalize()).root();
    }
    new Checkout(project.folder()).into(revision, target);
    return target;
  }
}
