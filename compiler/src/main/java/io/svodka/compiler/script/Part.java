package io.svodka.compiler.script;

import java.util.List;

/// A part of a line.
public sealed interface Part {
  /// What stands before a word.
  enum Gap {
    NONE,
    SPACE,
    /// A space where a long line may be broken.
    BREAK
  }

  /// A word, constant or sign.
  ///
  /// @param depth the number of parentheses around it
  record Word(Gap gap, String text, int depth) implements Part {}

  /// A text in triple quotes, by lines and without its indentation.
  record Prose(List<String> lines) implements Part {
    public Prose {
      lines = List.copyOf(lines);
    }
  }

  /// A comment inside of a statement.
  record Aside(Comment comment, Place place) implements Part {
    /// Where it stands.
    public enum Place {
      BETWEEN_WORDS,
      END_OF_LINE,
      OWN_LINE
    }
  }

  /// A block in braces, or a list that may be written as one.
  ///
  /// @param beside the comments after the opening brace on the same line
  /// @param closing the comments before the closing brace, each on its own line
  record Block(Form form, List<Comment> beside, List<Line> lines, List<Comment> closing)
      implements Part {
    public Block {
      beside = List.copyOf(beside);
      lines = List.copyOf(lines);
      closing = List.copyOf(closing);
    }

    /// Kinds of blocks.
    public enum Form {
      STATEMENTS,
      /// A list of values: a single one needs no block.
      ITEMS,
      /// Rows of data.
      ROWS
    }

    /// Returns whether it is a list that stands on the line of its statement.
    public boolean isOnLine() {
      return form == Form.ITEMS
          && lines.size() == 1
          && beside.isEmpty()
          && closing.isEmpty()
          && !lines.getFirst().isCommented();
    }
  }

  /// A row of data.
  record Row(List<Cell> cells) implements Part {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A cell of a row; an empty one has no text.
  record Cell(Kind kind, String text) {
    /// What a cell holds.
    public enum Kind {
      NUMBER,
      OTHER
    }
  }
}
