package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.project.ProjectFolder;
import io.svodka.runner.project.Revision;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Takes over a changed project when it is right as a whole; until then the last good one stays.
final class ProjectWatch {
  private final Path folder;
  private final Console console;
  private Seen seen;

  ProjectWatch(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
    this.seen = new Seen("", "");
  }

  /// What was looked at last.
  private record Seen(String revision, String settings) {}

  /// What came of a look.
  sealed interface Look {
    record Same() implements Look {}

    record Good(Loaded project) implements Look {}

    record Broken(String why) implements Look {}
  }

  /// Looks whether something has changed since the last look, and checks it if so.
  Look look() {
    try {
      Workspace workspace = new ProjectFolder(folder).read();
      Revision revision = Revision.of(folder, workspace);
      Seen now = new Seen(revision.digest(), settings());
      if (now.equals(seen)) {
        return new Look.Same();
      }
      seen = now;
      return checked(revision);
    } catch (RunFailure failure) {
      return new Look.Broken(failure.code() + ": " + Objects.toString(failure.getMessage(), ""));
    }
  }

  private Look checked(Revision revision) {
    Projects.Opened opened = Projects.open(folder);
    return switch (opened.compilation()) {
      case Compilation.Compiled(var plan, _) ->
          new Look.Good(
              new Loaded(
                  plan,
                  Projects.checked(plan, Projects.settings(folder)),
                  revision,
                  opened.workspace()));
      case Compilation.Refused(var diagnostics) -> {
        console.note(
            Checked.text(diagnostics, opened.workspace(), console.display(), Optional.empty()));
        yield new Look.Broken(words(diagnostics.size()));
      }
    };
  }

  private static String words(int problems) {
    return "the specification has " + Counts.of(problems, "problem");
  }

  private String settings() {
    Path file = folder.resolve(SettingsFile.NAME);
    try {
      return Files.exists(file) ? String.join("\n", lines(file)) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
