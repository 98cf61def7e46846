package io.svodka.compiler.script;

import java.util.List;

/// A whole file.
///
/// @param closing the comments after the last declaration
/// @param gaps whether something stands between declarations that belongs to none of them
public record Script(List<Paragraph> paragraphs, List<Comment> closing, Gaps gaps) {
  public Script {
    paragraphs = List.copyOf(paragraphs);
    closing = List.copyOf(closing);
  }

  /// What stands between declarations.
  public enum Gaps {
    EMPTY,
    /// Statements that could not be read.
    FILLED
  }

  /// Returns whether every part of the file may be rewritten.
  public boolean isSound() {
    return gaps == Gaps.EMPTY
        && paragraphs.stream().allMatch(each -> each.health() == Paragraph.Health.SOUND);
  }
}
