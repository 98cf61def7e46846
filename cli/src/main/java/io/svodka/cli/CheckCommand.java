package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.JsonPrinter;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.SarifPrinter;
import io.svodka.compiler.explain.Pages;
import io.svodka.compiler.problem.Severity;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a project without sending a query.
@Command(
    name = "check",
    description = "Checks the .svodka files of a project; sends no query.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of the project (default: the current folder).")
  private @Nullable Path folder;

  @Mixin private final ProjectOption project = new ProjectOption();

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
    List<Diagnostic> problems =
        switch (opened.compilation()) {
          case Compilation.Compiled(_, var warnings) -> warnings;
          case Compilation.Refused(var diagnostics) -> diagnostics;
        };
    if (sarif == null) {
      print(problems, opened);
    } else {
      log(sarif, problems, opened);
    }
    return switch (opened.compilation()) {
      case Compilation.Compiled _ -> ExitCode.DONE.number();
      case Compilation.Refused _ -> ExitCode.SPECIFICATION.number();
    };
  }

  private void log(String file, List<Diagnostic> problems, Projects.Opened opened) {
    Language language = opened.language(project.language());
    String log =
        new SarifPrinter(language, new Pages(language)).print(problems, opened.workspace().texts());
    if (file.equals("-")) {
      console.result(log.stripTrailing());
      return;
    }
    try {
      Files.writeString(Path.of(file), log);
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9406",
          "`" + file + "` cannot be written",
          "name a file in a folder that exists and may be written to",
          e);
    }
    print(problems, opened);
  }

  private void print(List<Diagnostic> problems, Projects.Opened opened) {
    if (json) {
      console.result(
          new JsonPrinter(opened.language(project.language()))
              .print(problems, opened.workspace().texts()));
      return;
    }
    if (!problems.isEmpty()) {
      console.result(Checked.text(problems, opened.workspace(), console.display(), project.language()));
    }
    if (!quiet) {
      console.note(summary(problems, opened.workspace().files().size()));
    }
  }

  private static String summary(List<Diagnostic> problems, int files) {
    if (problems.isEmpty()) {
      return "No problems in " + Counts.of(files, "file") + ".";
    }
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    long warnings = problems.size() - errors;
    String found =
        Stream.of(Counts.of(errors, "error"), Counts.of(warnings, "warning"))
            .filter(counted -> !counted.startsWith("0 "))
            .collect(Collectors.joining(" and "));
    return found + " in " + Counts.of(files, "file") + ".";
  }
}
