package io.svodka.compiler.script;

import java.util.List;

/// A statement or an item of a list, with its comments.
///
/// @param above the comments before it, each on its own line
/// @param beside the comments after its end on the same line
public record Line(Group group, List<Comment> above, List<Part> parts, List<Comment> beside) {
  public Line {
    above = List.copyOf(above);
    parts = List.copyOf(parts);
    beside = List.copyOf(beside);
  }

  /// Returns whether it has comments above or beside it.
  public boolean isCommented() {
    return !above.isEmpty() || !beside.isEmpty();
  }
}
