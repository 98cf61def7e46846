package io.svodka.runner.archive;

import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.SourceAges;
import io.svodka.runner.project.Revision;
import java.util.List;

/// What all packs of a run have in common.
///
/// @param theme digest of how things look
/// @param ages when each source was last changed
/// @param pieces the specification and its pictures, which are contents of their own
public record RunFacts(
    Program program,
    Subject subject,
    RunValues values,
    SourceAges ages,
    Revision revision,
    String theme,
    List<Piece> pieces) {
  public RunFacts {
    pieces = List.copyOf(pieces);
  }

  /// What was delivered.
  ///
  /// @param slot name of the scheduled time; empty where a person asked
  /// @param period the reported days as text
  public record Subject(String delivery, String report, String slot, String period) {}

  /// A file of the project.
  public record Piece(Kind kind, String path, String digest) {}

  public enum Kind {
    SPECIFICATION,
    LOCK,
    HOLIDAYS,
    PICTURE
  }
}
