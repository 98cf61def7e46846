package io.svodka.cli;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.runner.project.AssetFolder;
import io.svodka.runner.tests.ExpectationFiles;
import io.svodka.runner.tests.ProjectTests;
import io.svodka.runner.tests.RealData;
import io.svodka.runner.tests.TestRequest;
import io.svodka.runner.tests.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the tests of a project.
@Command(
    name = "test",
    description = {
      "Runs the tests of a project over the rows they bring; reads none of its data.",
      "Needs no server and no settings, except with --data."
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "NAME-PATTERN",
      description = "Only tests whose name holds this text; * stands for any letters.")
  private List<String> patterns = new ArrayList<>();

  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = "--data",
      description = "Also compare real data: rules of sources, and figures with other systems.")
  private boolean data;

  @Option(
      names = "--update",
      description = "Write what came out into the tables of the tests that differ.")
  private boolean update;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results as JUnit XML for build servers.")
  private @Nullable Path junit;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means where a test does not say (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print failures only.")
  private boolean quiet;

  private final Console console;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Checked(console).opened(project.folder(), this::test).number();
  }

  private ExitCode test(ProjectPlan plan, Projects.Opened opened) {
    List<TestPlan> tests = new TestNames(patterns).among(plan.tests());
    if (tests.isEmpty() && !data) {
      console.note("There are no tests.");
      return ExitCode.DONE;
    }
    TestPrinter printer =
        new TestPrinter(console, quiet ? TestPrinter.Volume.QUIET : TestPrinter.Volume.NORMAL);
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(plan.settings().zone()));
    List<TestResult> results = new ArrayList<>();
    List<ExpectationResult> rules = new ArrayList<>();
    if (data) {
      try (QueryEngine engine =
          Projects.engine(plan, opened.folder(), Projects.settings(opened.folder()))) {
        results.addAll(run(plan, tests, new TestRequest(day, new RealData.Open(engine)), printer));
        rules.addAll(engine.verify(plan.sources().stream().map(SourcePlan::name).toList(), day));
        rules.forEach(printer::print);
      }
    } else {
      results.addAll(run(plan, tests, new TestRequest(day, new RealData.Untouched()), printer));
    }
    return finish(plan, opened, new TestSummary(results, rules), printer);
  }

  private List<TestResult> run(
      ProjectPlan plan, List<TestPlan> tests, TestRequest request, TestPrinter printer) {
    ProjectTests runner =
        new ProjectTests(
            plan, Projects.renditions(), new AssetFolder(project.folder()), Clock.systemUTC());
    List<TestResult> results = new ArrayList<>();
    for (TestPlan test : tests) {
      TestResult result = runner.run(test, request);
      printer.print(result, update ? TestPrinter.Tables.UPDATED : TestPrinter.Tables.COMPARED);
      results.add(result);
    }
    return results;
  }

  private ExitCode finish(
      ProjectPlan plan, Projects.Opened opened, TestSummary summary, TestPrinter printer) {
    TestSummary counted = summary;
    if (update) {
      new ExpectationFiles(opened.folder(), opened.workspace().files())
          .update(summary.results())
          .forEach(printer::print);
      counted = summary.afterUpdate();
    }
    if (junit != null) {
      new JUnitFile(plan.settings().title(), counted).write(junit);
    }
    printer.print(counted);
    return counted.failed() > 0 ? ExitCode.TESTS_FAILED : ExitCode.DONE;
  }

  /// Which tests are meant.
  private record TestNames(List<String> patterns) {
    List<TestPlan> among(List<TestPlan> all) {
      List<TestPlan> meant =
          all.stream()
              .filter(test -> patterns.isEmpty() || patterns.stream().anyMatch(p -> fits(p, test)))
              .toList();
      if (meant.isEmpty() && !patterns.isEmpty()) {
        throw new RunFailure.Setup(
            "SV9424",
            "no test is called `" + String.join("`, `", patterns) + "`",
            "the project has: " + String.join(", ", all.stream().map(TestPlan::name).toList()),
            null);
      }
      return meant;
    }

    private static boolean fits(String pattern, TestPlan test) {
      String expression =
          String.join(
              ".*", List.of(pattern.split("\\*", -1)).stream().map(Pattern::quote).toList());
      return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
          .matcher(test.name())
          .find();
    }
  }
}
