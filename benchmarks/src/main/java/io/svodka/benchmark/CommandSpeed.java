package io.svodka.benchmark;

import io.svodka.testkit.LongListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// How long a command takes as a whole process, from the launcher to its end.
final class CommandSpeed {
  private static final Stopwatch STOPWATCH = new Stopwatch(3, 11);

  private final Path root;
  private final Path made;

  /// @param root the folder of the launcher, which must have been built
  CommandSpeed(Path root, Path made) {
    this.root = root;
    this.made = made;
  }

  List<Result> results() {
    String launcher = root.resolve("svodka").toString();
    String project = root.resolve("examples/partners").toString();
    double start = STOPWATCH.median(() -> run(List.of(launcher, "--version")));
    double check = STOPWATCH.median(() -> run(List.of(launcher, "check", project)));
    double page = STOPWATCH.median(() -> run(onePage(launcher)));
    return List.of(
        new Result("svodka check examples/partners", check, "svodka --version", start, ""),
        new Result("svodka run, a PDF of one page", page, "svodka --version", start, ""));
  }

  private List<String> onePage(String launcher) {
    Path folder = made.resolve("page");
    try {
      new LongListing(12).write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(
        launcher,
        "run",
        "-C",
        folder.toString(),
        "--as-of",
        LongListing.AS_OF,
        "-o",
        folder.resolve("out").toString(),
        "--format",
        "pdf");
  }

  private static void run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("failed: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + command, e);
    }
  }
}
