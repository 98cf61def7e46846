package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.SourceListing;
import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.project.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Compiles a project and goes on only when it has no errors; prints what the compiler says.
final class Checked {
  private final Console console;
  private final Optional<Language> language;

  Checked(Console console) {
    this(console, Optional.empty());
  }

  private Checked(Console console, Optional<Language> language) {
    this.console = console;
    this.language = language;
  }

  /// Returns the same with messages in the language an option asks for.
  Checked in(ProjectOption project) {
    return new Checked(console, project.language());
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
        print(warnings, project.workspace());
        yield go(project.workspace(), () -> next.apply(plan, project));
      }
      case Compilation.Refused(var diagnostics) -> {
        print(diagnostics, project.workspace());
        yield ExitCode.SPECIFICATION;
      }
    };
  }

  /// Returns what `next` returns for the sources of a project that need not be right otherwise.
  ExitCode sourcesOf(Path folder, Function<Projects.Sources, ExitCode> next) {
    return sources(folder)
        .map(sources -> go(sources.workspace(), () -> next.apply(sources)))
        .orElse(ExitCode.SPECIFICATION);
  }

  /// Returns the sources of a project; nothing, and prints why, where they cannot be understood.
  Optional<Projects.Sources> sources(Path folder) {
    Workspace workspace = new ProjectFolder(folder).read();
    return switch (new Compiler().sources(workspace)) {
      case SourceListing.Listed listed ->
          Optional.of(new Projects.Sources(folder, workspace, listed));
      case SourceListing.Refused(var diagnostics) -> {
        print(diagnostics, workspace);
        yield Optional.empty();
      }
    };
  }

  /// A failure that a place of the specification asked for is shown there, in English like all that
  /// runs say.
  ExitCode go(Workspace workspace, Supplier<ExitCode> next) {
    try {
      return next.get();
    } catch (RunFailure failure) {
      Span origin = failure.origin().orElseThrow(() -> failure);
      String message = Objects.toString(failure.getMessage(), "failed");
      Diagnostic diagnostic =
          Diagnostic.error(failure.code(), Said.verbatim(message))
              .at(origin, Said.NOTHING)
              .help(Said.verbatim(failure.help()))
              .note(CodeHelp.hint(failure.code()));
      console.notes(
          text(List.of(diagnostic), workspace, console.display(), Optional.of(Language.ENGLISH)));
      return ExitCode.FAILED;
    }
  }

  private void print(List<Diagnostic> diagnostics, Workspace workspace) {
    if (!diagnostics.isEmpty()) {
      console.notes(text(diagnostics, workspace, console.display(), language));
    }
  }

  /// Returns the print of problems.
  ///
  /// @param asked the language an option asks for
  static String text(
      List<Diagnostic> diagnostics,
      Workspace workspace,
      Console.Display display,
      Optional<Language> asked) {
    Colours colours =
        switch (display) {
          case TERMINAL -> Colours.ANSI;
          case PLAIN -> Colours.PLAIN;
        };
    return new TerminalPrinter(colours, Projects.language(workspace, asked))
        .print(diagnostics, workspace.texts());
  }
}
