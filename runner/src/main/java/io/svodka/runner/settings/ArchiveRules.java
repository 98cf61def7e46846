package io.svodka.runner.settings;

import io.svodka.runner.archive.Sweeping;
import java.nio.file.Path;
import java.util.List;

/// Where editions are kept, and how many.
///
/// @param folder one that the settings name; none for the usual one beside the ledger
public record ArchiveRules(List<Path> folder, Sweeping.Limits limits) {
  public ArchiveRules {
    folder = List.copyOf(folder);
  }
}
