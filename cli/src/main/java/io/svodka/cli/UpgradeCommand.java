package io.svodka.cli;

import io.svodka.compiler.edition.Upgrade;
import io.svodka.compiler.edition.Upgrading;
import io.svodka.compiler.source.SourceFile;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.SpecificationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Brings a project to the current edition of the language.
@Command(
    name = "upgrade",
    description = "Rewrites a project of an older edition of the language.",
    mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(names = "--check", description = "Name the files that would change; write nothing.")
  private boolean check;

  private final Console console;

  UpgradeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = project.folder();
    List<SourceFile> files =
        new ProjectFolder(folder).own().stream().map(SpecificationFile::read).toList();
    return switch (new Upgrade().upgrade(files)) {
      case Upgrading.Nothing(var edition) -> {
        console.note("The project is written in edition " + edition + ": nothing to upgrade.");
        yield ExitCode.DONE.number();
      }
      case Upgrading.Refused(var problems) -> {
        console.notes(Checked.text(problems, () -> files, console.display(), Optional.empty()));
        console.note("Nothing was changed.");
        yield ExitCode.SPECIFICATION.number();
      }
      case Upgrading.Rewritten rewritten -> rewritten(rewritten, folder).number();
    };
  }

  private ExitCode rewritten(Upgrading.Rewritten rewritten, Path folder) {
    for (Upgrading.Change change : rewritten.changes()) {
      String name = change.file().id().path();
      if (!check) {
        new SpecificationFile(folder.resolve(name), name).write(change.text());
      }
      console.result(name + ": " + change.words() + (change.words() == 1 ? " word" : " words"));
    }
    String way = "from edition " + rewritten.from() + " to " + rewritten.to();
    console.note(
        check ? "`svodka upgrade` would bring the project " + way + "." : "Upgraded " + way + ".");
    return check ? ExitCode.SPECIFICATION : ExitCode.DONE;
  }
}
