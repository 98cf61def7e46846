package io.svodka.runner.settings;

import io.svodka.runner.archive.Sweeping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The `[archive]` section.
///
/// @param project what a relative folder starts at
record ArchiveSettings(Path project) {
  private static final int KEEP_DAYS = 400;
  private static final int MEGABYTES = 10_000;
  private static final long MEGABYTE = 1L << 20;

  static final ArchiveRules USUAL =
      new ArchiveRules(
          List.of(), new Sweeping.Limits(Duration.ofDays(KEEP_DAYS), MEGABYTES * MEGABYTE));

  ArchiveRules read(Section archive) {
    archive.allow("folder", "keep_days", "max_megabytes");
    String folder = archive.text("folder", "");
    return new ArchiveRules(
        folder.isEmpty() ? List.of() : List.of(project.resolve(folder)),
        new Sweeping.Limits(
            Duration.ofDays(archive.number("keep_days", KEEP_DAYS)),
            archive.number("max_megabytes", MEGABYTES) * MEGABYTE));
  }
}
