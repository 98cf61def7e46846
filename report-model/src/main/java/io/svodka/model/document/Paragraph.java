package io.svodka.model.document;

import java.util.List;

/// One paragraph of running text.
///
/// @param depth how many lists an item's own list stands within
public record Paragraph(Kind kind, int depth, List<Run> runs) {
  public Paragraph {
    runs = List.copyOf(runs);
  }

  public Paragraph(Kind kind, List<Run> runs) {
    this(kind, 0, runs);
  }

  /// Returns whether it is an item of a list.
  public boolean isItem() {
    return kind == Kind.BULLET || kind == Kind.NUMBERED;
  }

  public enum Kind {
    HEADING_1,
    HEADING_2,
    HEADING_3,
    BODY,
    /// Small print, such as how long two compared periods are.
    NOTE,
    BULLET,
    NUMBERED
  }

  /// A stretch of words in one style.
  ///
  /// @param link address the words lead to, `https:` or `mailto:`; empty when none
  public record Run(String text, Weight weight, Slant slant, String link) {
    /// Returns plain words.
    public static Run plain(String text) {
      return new Run(text, Weight.REGULAR, Slant.UPRIGHT, "");
    }
  }

  public enum Weight {
    REGULAR,
    BOLD
  }

  public enum Slant {
    UPRIGHT,
    ITALIC
  }
}
