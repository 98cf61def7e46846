package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Compiles a project and goes on only when it has no errors; prints what the compiler says.
final class Checked {
  private final Console console;

  Checked(Console console) {
    this.console = console;
  }

  /// Returns what `next` returns for the checked plan, or that the specification has errors.
  ExitCode of(Path folder, BiFunction<ProjectPlan, Path, ExitCode> next) {
    return opened(folder, (plan, _) -> next.apply(plan, folder));
  }

  /// Returns what `next` returns for the checked plan and the texts it was made of.
  ExitCode opened(Path folder, BiFunction<ProjectPlan, Projects.Opened, ExitCode> next) {
    Projects.Opened project = Projects.open(folder);
    return switch (project.compilation()) {
      case Compilation.Compiled(var plan, var warnings) -> {
        print(warnings, project);
        yield go(project, () -> next.apply(plan, project));
      }
      case Compilation.Refused(var diagnostics) -> {
        print(diagnostics, project);
        yield ExitCode.SPECIFICATION;
      }
    };
  }

  /// A failure that a place of the specification asked for is shown there.
  private ExitCode go(Projects.Opened project, Supplier<ExitCode> next) {
    try {
      return next.get();
    } catch (RunFailure failure) {
      Span origin = failure.origin().orElseThrow(() -> failure);
      String message = Objects.toString(failure.getMessage(), "failed");
      Diagnostic diagnostic =
          Diagnostic.error(failure.code(), message).at(origin, "").help(failure.help());
      print(List.of(diagnostic), project);
      return ExitCode.FAILED;
    }
  }

  private void print(List<Diagnostic> diagnostics, Projects.Opened project) {
    if (!diagnostics.isEmpty()) {
      console.note(text(diagnostics, project.workspace().files(), console.display()));
    }
  }

  static String text(
      List<Diagnostic> diagnostics, List<SourceFile> files, Console.Display display) {
    Colours colours =
        switch (display) {
          case TERMINAL -> Colours.ANSI;
          case PLAIN -> Colours.PLAIN;
        };
    return new TerminalPrinter(colours).print(diagnostics, files);
  }
}
