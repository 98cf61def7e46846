package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.JsonPrinter;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.SarifPrinter;
import io.svodka.compiler.explain.Pages;
import io.svodka.compiler.problem.DataProblem;
import io.svodka.compiler.problem.Severity;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.data.DataQuestion;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.DataCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a project; sends no query unless it is asked for the data.
@Command(
    name = "check",
    description = "Checks the .svodka files of a project; sends no query without --data.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the project (default: the current folder).")
  private @Nullable Path folder;

  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = "--data",
      description = "Ask the data as well: keys, joins, rules, values, history and age.")
  private boolean data;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means for --data (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print the problems as JSON.")
  private boolean json;

  @Option(
      names = "--sarif",
      arity = "0..1",
      fallbackValue = "-",
      paramLabel = "FILE",
      description = "Write the problems as SARIF 2.1.0 to a file, or print them without one.")
  private @Nullable String sarif;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only.")
  private boolean quiet;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Projects.Opened opened =
        Projects.open(folder != null ? folder.toAbsolutePath().normalize() : project.folder());
    return switch (opened.compilation()) {
      case Compilation.Compiled(var plan, var warnings) ->
          new Checked(console)
              .go(opened.workspace(), () -> checked(opened, plan, warnings))
              .number();
      case Compilation.Refused(var diagnostics) -> {
        tell(diagnostics, opened);
        yield ExitCode.SPECIFICATION.number();
      }
    };
  }

  private void tell(List<Diagnostic> problems, Projects.Opened opened) {
    if (sarif == null) {
      print(problems, opened);
    } else {
      log(sarif, problems, opened);
    }
  }

  /// Build servers call the command at the root of the sources, be the project below it.
  private static String seenFromHere(Path project) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path below = project.toAbsolutePath().normalize();
    boolean isBelow = below.startsWith(here) && !below.equals(here);
    return isBelow ? here.relativize(below).toString().replace('\\', '/') + "/" : "";
  }

  private void log(String file, List<Diagnostic> problems, Projects.Opened opened) {
    Language language = opened.language(project.language());
    String log =
        new SarifPrinter(language, new Pages(language), seenFromHere(opened.folder()))
            .print(problems, opened.workspace().texts());
    if (file.equals("-")) {
      console.results(log.stripTrailing());
      return;
    }
    try {
      Files.writeString(Path.of(file), log);
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405",
          "cannot write " + file,
          "name a file in a folder that exists and may be written to",
          e);
    }
    print(problems, opened);
  }

  private ExitCode checked(Projects.Opened opened, ProjectPlan plan, List<Diagnostic> warnings) {
    List<DataProblem> found = data ? dataProblems(opened, plan) : List.of();
    List<Diagnostic> all = new ArrayList<>(warnings);
    all.addAll(Compiler.described(found));
    tell(all, opened);
    if (!quiet) {
      new SenderNote(console).of(plan, opened.folder());
    }
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? ExitCode.HELD
        : ExitCode.DONE;
  }

  private List<DataProblem> dataProblems(Projects.Opened opened, ProjectPlan plan) {
    Clock clock = Clock.system(plan.settings().zone());
    LocalDate day = asOf != null ? asOf : LocalDate.now(clock);
    List<DataQuestion> questions = new Compiler().questions(opened.workspace());
    Path root = opened.folder();
    try (QueryEngine engine = Projects.engine(plan, root, Projects.settings(root))) {
      return new DataCheck(plan, engine)
          .findings(questions, day, clock.instant()).stream().map(DataProblem::new).toList();
    }
  }

  private void print(List<Diagnostic> problems, Projects.Opened opened) {
    if (json) {
      console.results(
          new JsonPrinter(opened.language(project.language()))
              .print(problems, opened.workspace().texts()));
      return;
    }
    if (!problems.isEmpty()) {
      console.results(
          Checked.text(problems, opened.workspace(), console.display(), project.language()));
    }
    if (!quiet) {
      console.note(summary(problems, opened.workspace().files().size()));
    }
  }

  private static String summary(List<Diagnostic> problems, int files) {
    if (problems.isEmpty()) {
      return "No problems in " + Counts.of(files, "file") + ".";
    }
    String found =
        Stream.of(
                counted(problems, Severity.ERROR, "error"),
                counted(problems, Severity.WARNING, "warning"),
                counted(problems, Severity.INFO, "remark"))
            .filter(counted -> !counted.startsWith("0 "))
            .collect(Collectors.joining(", "));
    return found + " in " + Counts.of(files, "file") + ".";
  }

  private static String counted(List<Diagnostic> problems, Severity severity, String word) {
    return Counts.of(problems.stream().filter(p -> p.severity() == severity).count(), word);
  }
}
