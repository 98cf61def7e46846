package io.svodka.cli;

import io.svodka.compiler.Compiler;
import io.svodka.compiler.SourceListing;
import io.svodka.runner.project.ProjectFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the command writes moments for people: as clocks of the project's zone show them, and never
/// without saying which zone that is.
record Moments(ZoneId zone) {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /// Returns moments of the project in a folder; of UTC where the project does not tell its zone.
  static Moments of(Path folder) {
    return switch (new Compiler().sources(new ProjectFolder(folder).read())) {
      case SourceListing.Listed listed -> new Moments(listed.settings().zone());
      case SourceListing.Refused _ -> new Moments(ZoneOffset.UTC);
    };
  }

  /// Returns a moment with its zone, such as `2026-11-03 09:00 Europe/London`.
  String of(Instant at) {
    return cell(at) + " " + name();
  }

  /// Returns a moment for a table, under which [#line()] stands.
  String cell(Instant at) {
    return MINUTES.format(at.atZone(zone));
  }

  /// Returns what a table of moments says of its zone.
  String line() {
    return "times are those of " + name();
  }

  private String name() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
