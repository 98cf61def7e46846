package io.svodka.cli;

import io.svodka.compiler.ProjectLanguage;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.doctor.Doctor;
import io.svodka.runner.doctor.Finding;
import io.svodka.runner.project.ProjectFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks over machine, settings, connections, mail and ledger.
@Command(
    name = "doctor",
    description = {
      "Looks over everything that a project needs: Java, fonts, folders, connections, the ledger"
          + " and mail.",
      "Sends nothing and changes nothing. Ends with 3 when something failed."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the files (default: out).")
  private Path output = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = project.folder();
    Doctor doctor =
        new Doctor(
            folder,
            new Doctor.Places(
                output,
                settings -> new Post(folder, settings, output).file(),
                settings -> new Post(folder, settings, output).archive().root()),
            System.getenv(),
            Clock.systemUTC(),
            Doctor.Doors.usual());
    List<Finding> findings = doctor.examine(Machine.facts());
    if (json) {
      console.results(DoctorJson.print(folder, findings, language(folder)));
    } else {
      new DoctorText(language(folder), Ink.of(console.display()))
          .lines(folder, findings)
          .forEach(console::result);
    }
    boolean failed = findings.stream().anyMatch(each -> each.state() == Finding.State.FAILED);
    return (failed ? ExitCode.FAILED : ExitCode.DONE).number();
  }

  /// Even a project that cannot be read has somebody who reads why.
  private Language language(Path folder) {
    return project
        .language()
        .or(() -> written(folder))
        .or(() -> Language.tagged(Locale.getDefault().getLanguage()))
        .orElse(Language.ENGLISH);
  }

  private static Optional<Language> written(Path folder) {
    try {
      return ProjectLanguage.of(new ProjectFolder(folder).read());
    } catch (RunFailure told) {
      return Optional.empty();
    }
  }
}
