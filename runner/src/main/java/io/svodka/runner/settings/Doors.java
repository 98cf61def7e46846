package io.svodka.runner.settings;

/// What deliveries go through besides mail and folders, and what is kept of them.
public record Doors(ArchiveRules archive) {
  /// What is done where the settings say nothing.
  public static final Doors USUAL = new Doors(ArchiveSettings.USUAL);
}
