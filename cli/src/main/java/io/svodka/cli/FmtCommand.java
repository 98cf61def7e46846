package io.svodka.cli;

import io.svodka.compiler.format.Formatter;
import io.svodka.compiler.format.Formatting;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.SpecificationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes specifications in their canonical form.
@Command(
    name = "fmt",
    description = "Writes .svodka files in their canonical form.",
    mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILES",
      description = "Files or folders (default: the whole project).")
  private List<Path> files = new ArrayList<>();

  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(names = "--check", description = "Name the files that are not canonical; write nothing.")
  private boolean check;

  @Option(names = "--stdin", description = "Format the standard input to the standard output.")
  private boolean stdin;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only.")
  private boolean quiet;

  private final Console console;

  FmtCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return (stdin ? formatInput() : formatFiles()).number();
  }

  private ExitCode formatInput() {
    SpecificationFile input = new SpecificationFile(Path.of(""), "standard input");
    SourceFile file = input.of(console.input());
    Formatting formatting = new Formatter().format(file);
    if (!check) {
      console.text(formatting.text());
    }
    boolean canonical = formatting.text().equals(file.text());
    if (check && !canonical && !quiet) {
      console.note("The standard input is not canonical.");
    }
    return ending(said(formatting, file), check && !canonical);
  }

  private ExitCode formatFiles() {
    List<SpecificationFile> all = specifications();
    int changed = 0;
    boolean broken = false;
    for (SpecificationFile specification : all) {
      SourceFile file = specification.read();
      Formatting formatting = new Formatter().format(file);
      broken |= said(formatting, file);
      if (!formatting.text().equals(file.text())) {
        changed++;
        settle(specification, formatting.text());
      }
    }
    if (!quiet) {
      console.note(summary(changed, all.size()));
    }
    return ending(broken, check && changed > 0);
  }

  private void settle(SpecificationFile specification, String text) {
    if (check) {
      console.result(specification.name());
    } else {
      specification.write(text);
    }
  }

  /// Prints what is wrong with a file and returns whether anything is.
  private boolean said(Formatting formatting, SourceFile file) {
    if (!formatting.problems().isEmpty()) {
      console.notes(
          Checked.text(
              formatting.problems(), () -> List.of(file), console.display(), Optional.empty()));
    }
    return !formatting.problems().isEmpty();
  }

  private static ExitCode ending(boolean broken, boolean untidy) {
    return broken || untidy ? ExitCode.SPECIFICATION : ExitCode.DONE;
  }

  private String summary(int changed, int all) {
    String counted = all + (all == 1 ? " file" : " files");
    if (changed == 0) {
      return counted + ", all as they should be.";
    }
    return check
        ? changed + " of " + counted + " not canonical; `svodka fmt` mends them."
        : changed + " of " + counted + " formatted.";
  }

  private List<SpecificationFile> specifications() {
    if (files.isEmpty()) {
      return new ProjectFolder(project.folder()).own();
    }
    List<SpecificationFile> all = new ArrayList<>();
    for (Path path : files) {
      if (Files.isDirectory(path)) {
        all.addAll(new ProjectFolder(path).specifications());
      } else if (Files.isRegularFile(path)) {
        all.add(new SpecificationFile(path, path.toString()));
      } else {
        throw new RunFailure.Setup(
            "SV9408", "there is no file " + path, "name .svodka files or their folders", null);
      }
    }
    return all;
  }
}
