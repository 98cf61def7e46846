package io.svodka.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command that makes packs can be told.
final class RunOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means, such as 2026-11-03 (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter, such as month=2026-10. May be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Only this burst key, or the one with this code. May be repeated.")
  private Set<String> keys = new LinkedHashSet<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the files (default: out).")
  private Path output = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems only.")
  private boolean quiet;

  LocalDate asOf(ZoneId zone) {
    return asOf != null ? asOf : LocalDate.now(Clock.system(zone));
  }

  Map<String, String> parameters() {
    return parameters;
  }

  Set<String> keys() {
    return keys;
  }

  Path output() {
    return output;
  }

  Progress.Volume volume() {
    return quiet || json ? Progress.Volume.QUIET : Progress.Volume.NORMAL;
  }

  Outcome outcome() {
    if (json) {
      return Outcome.JSON;
    }
    return quiet ? Outcome.SILENT : Outcome.TABLE;
  }

  /// How the result is printed.
  enum Outcome {
    TABLE,
    JSON,
    SILENT
  }
}
