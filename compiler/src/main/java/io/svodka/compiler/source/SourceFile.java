package io.svodka.compiler.source;

import io.svodka.model.origin.SourceId;

/// A file of the project: its id and its text as it was read, line ends and all.
public record SourceFile(SourceId id, String text) {
  /// Returns the table of its lines.
  public LineTable lines() {
    return LineTable.of(text);
  }
}
