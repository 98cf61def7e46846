package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.draft.Draft.NewFile;
import io.svodka.compiler.draft.Drafting;
import io.svodka.compiler.draft.ImportDraft;
import io.svodka.compiler.foreign.ForeignKind;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.runner.draft.ForeignFile;
import io.svodka.runner.draft.NewFiles;
import io.svodka.runner.project.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Drafts a specification of a report of another tool.
@Command(
    name = "import",
    description = {
      "Drafts a specification of a report of JasperReports (jrxml, both forms) or Reporting"
          + " Services (rdl).",
      "Prints the draft, or writes it with --out, and lists what it could not carry over."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  svodka import jrxml sales.jrxml                         prints the draft",
      "  svodka import rdl sales.rdl --out reports/sales.svodka  writes it"
    })
final class ImportCommand implements Callable<Integer> {
  @SuppressWarnings("InlineFormatString") // reads best as the file it stands for
  private static final String LONE_PROJECT =
      """
      project imported "Imported" {
        edition 2026
        language "en"
        locale "en-GB"
        timezone "UTC"
        currency EUR
        connection %s uses postgres
      }
      """;

  @Parameters(index = "0", paramLabel = "KIND", description = "jrxml or rdl.")
  private ForeignKind kind = ForeignKind.JRXML;

  @Parameters(index = "1", paramLabel = "FILE", description = "The report to draft from.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File of the project to write, such as reports/sales.svodka.")
  private @Nullable String out;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "Connection that has the tables (default: warehouse).")
  private String connection = "warehouse";

  @Mixin private final ProjectOption project = new ProjectOption();

  private final Console console;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workspace around = around();
    Drafting drafting = new Drafting(around, Projects.speech(around, project.language()));
    ImportDraft draft = drafting.imported(new ForeignFile(file, kind).read(), connection);
    List<Diagnostic> problems = problems(around, draft);
    if (out == null) {
      console.text(draft.text());
    } else {
      new NewFiles(project.folder()).write(List.of(new NewFile(out, draft.text())));
      console.note("Wrote " + out + ".");
    }
    list(draft.left());
    if (!problems.isEmpty()) {
      console.note("");
      console.note("The draft does not compile yet:");
      console.notes(
          Checked.text(problems, with(around, draft), console.display(), project.language()));
    }
    return ExitCode.DONE.number();
  }

  /// The project that the draft is for; outside of one it is checked by itself.
  private Workspace around() {
    try {
      return new ProjectFolder(project.folder()).read();
    } catch (RunFailure none) {
      SourceFile lone =
          new SourceFile(new SourceId("project.svodka"), LONE_PROJECT.formatted(connection));
      return () -> List.of(lone);
    }
  }

  private static Workspace with(Workspace around, ImportDraft draft) {
    List<SourceFile> files = new ArrayList<>(around.files());
    files.add(new SourceFile(new SourceId(draft.name() + ".svodka"), draft.text()));
    return new Joined(files, around.locks(), around.holidays());
  }

  private record Joined(List<SourceFile> files, List<SourceFile> locks, List<SourceFile> holidays)
      implements Workspace {}

  private static List<Diagnostic> problems(Workspace around, ImportDraft draft) {
    return switch (new Compiler().compile(with(around, draft))) {
      case Compilation.Compiled _ -> List.of();
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }

  private void list(List<LeftOut> left) {
    if (left.isEmpty()) {
      console.note("Everything was carried over. It is a draft: read it before you rely on it.");
      return;
    }
    console.note("Not carried over, by the lines of " + file + ":");
    int digits = String.valueOf(left.getLast().line()).length();
    for (LeftOut each : left) {
      String line = String.valueOf(each.line());
      console.note(
          "  "
              + " ".repeat(digits - line.length())
              + line
              + "  "
              + each.what().replaceAll("\\s+", " "));
      console.note("  " + " ".repeat(digits) + "  → " + each.way());
    }
  }
}
