package io.svodka.cli;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.project.Revision;
import io.svodka.runner.service.Loaded;
import io.svodka.runner.settings.Settings;
import io.svodka.runner.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Takes over a changed project when it is right as a whole; until then the last good one stays.
final class ProjectWatch {
  private final WatchedPlace place;
  private final Path home;
  private final Console console;
  private Seen seen;

  /// @param home the project's own folder
  ProjectWatch(WatchedPlace place, Path home, Console console) {
    this.place = place;
    this.home = home;
    this.console = console;
    this.seen = new Seen("", "", "");
  }

  /// What was looked at last.
  private record Seen(String folder, String digest, String settings) {}

  /// What came of a look.
  sealed interface Look {
    record Same() implements Look {}

    record Good(Loaded project) implements Look {}

    /// @param help the way out; empty where problems were printed with theirs
    record Broken(String why, String help) implements Look {}
  }

  /// Looks whether something has changed since the last look, and checks it if so.
  Look look() {
    try {
      WatchedPlace.Taken taken = place.take();
      Seen now =
          new Seen(taken.folder().toString(), taken.revision().digest(), settings(taken.folder()));
      return isNew(now) ? checked(taken) : new Look.Same();
    } catch (RunFailure failure) {
      // What cannot be taken is told once, and looked at as new when it can be.
      return isNew(new Seen("", "", words(failure))) ? broken(failure) : new Look.Same();
    }
  }

  private boolean isNew(Seen now) {
    boolean isNew = !now.equals(seen);
    seen = now;
    return isNew;
  }

  private Look checked(WatchedPlace.Taken taken) {
    Projects.Opened opened = Projects.open(taken.folder());
    return switch (opened.compilation()) {
      case Compilation.Compiled(var plan, _) -> good(taken, plan, opened.workspace());
      case Compilation.Refused(var diagnostics) -> {
        console.notes(
            Checked.text(diagnostics, opened.workspace(), console.display(), Optional.empty()));
        yield new Look.Broken(words(diagnostics.size(), taken.revision()), "");
      }
    };
  }

  /// Settings that are wrong are so until something changes.
  private Look good(WatchedPlace.Taken taken, ProjectPlan plan, Workspace workspace) {
    try {
      Settings settings = Projects.checked(plan, Projects.settings(taken.folder(), home));
      return new Look.Good(new Loaded(taken.folder(), plan, settings, taken.revision(), workspace));
    } catch (RunFailure failure) {
      return broken(failure);
    }
  }

  private static Look broken(RunFailure failure) {
    return new Look.Broken(words(failure), failure.help());
  }

  private static String words(RunFailure failure) {
    return failure.code() + ": " + Objects.toString(failure.getMessage(), "");
  }

  private static String words(int problems, Revision revision) {
    String where = revision.commit().isEmpty() ? "" : ", revision " + revision.commit();
    return "the specification has " + Counts.of(problems, "problem") + where;
  }

  void close() {
    place.close();
  }

  private static String settings(Path folder) {
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
