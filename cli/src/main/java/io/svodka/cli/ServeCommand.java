package io.svodka.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs what the project schedules, until it is told to stop.
@Command(
    name = "serve",
    description = {
      "Runs schedules and alerts and sends what waits, until it is told to stop.",
      "A changed project is taken over when it has no errors. Several may run on one PostgreSQL"
          + " ledger."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the files (default: out).")
  private Path output = Path.of("out");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port of this machine for /health and /metrics (default: that of the settings, else"
              + " 9464; 0: any that is free).")
  private @Nullable Integer port;

  @Option(names = "--once", description = "Do what is due now and end, as for cron.")
  private boolean once;

  @Option(
      names = "--revision",
      paramLabel = "REF",
      description =
          "A branch or tag of the project's git repository: serve the commit it points to, instead"
              + " of the files of the folder.")
  private @Nullable String revision;

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (WatchedPlace watched = watched()) {
      SlotRuns.Place place = new SlotRuns.Place(project.folder(), output);
      Serving serving = new Serving(place, watched, Clock.systemUTC(), console);
      return (once ? serving.once() : serving.untilStopped(port)).number();
    }
  }

  private WatchedPlace watched() {
    return revision == null
        ? new WatchedPlace.Folder(project.folder())
        : new WatchedPlace.Git(project.folder(), revision);
  }
}
