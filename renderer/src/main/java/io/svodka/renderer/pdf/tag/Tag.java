package io.svodka.renderer.pdf.tag;

import org.jspecify.annotations.Nullable;

/// An element of the logical structure of a document, which screen readers follow. Two tags are the
/// same element only when they are the same object: a paragraph has one tag for all its lines.
public final class Tag {
  /// What needs no voice: rules, fills, what is repeated on every page.
  public static final Tag NONE = new Tag(null, Kind.NONE, "", 1);

  private final @Nullable Tag parent;
  private final Kind kind;
  private final String alternative;
  private final int span;

  private Tag(@Nullable Tag parent, Kind kind, String alternative, int span) {
    this.parent = parent;
    this.kind = kind;
    this.alternative = alternative;
    this.span = span;
  }

  /// What an element is, named as in the standard.
  public enum Kind {
    NONE(""),
    DOCUMENT("Document"),
    DIVISION("Div"),
    /// A heading; its level is not deeper than one below the heading before it.
    HEADING_1("H1"),
    HEADING_2("H2"),
    HEADING_3("H3"),
    HEADING_4("H4"),
    PARAGRAPH("P"),
    LINK("Link"),
    LIST("L"),
    ITEM("LI"),
    LABEL("Lbl"),
    ITEM_BODY("LBody"),
    FIGURE("Figure"),
    CAPTION("Caption"),
    TABLE("Table"),
    TABLE_HEAD("THead"),
    TABLE_BODY("TBody"),
    ROW("TR"),
    /// Heads the column below it.
    COLUMN_HEAD("TH"),
    /// Heads the row to the right of it.
    ROW_HEAD("TH"),
    CELL("TD");

    private final String standardName;

    Kind(String standardName) {
      this.standardName = standardName;
    }

    public String standardName() {
      return standardName;
    }
  }

  /// Returns the tag of a whole document.
  public static Tag document() {
    return new Tag(null, Kind.DOCUMENT, "", 1);
  }

  /// Returns a new element of this one.
  public Tag child(Kind of) {
    return new Tag(this, of, "", 1);
  }

  /// Returns a new figure of this element.
  ///
  /// @param words what is to be seen, for those who cannot see it
  public Tag figure(String words) {
    return new Tag(this, Kind.FIGURE, words, 1);
  }

  /// Returns a new cell of this row over several columns.
  public Tag cell(Kind of, int columns) {
    return new Tag(this, of, "", columns);
  }

  public Kind kind() {
    return kind;
  }

  /// Returns what this is an element of; nothing for a whole document.
  public @Nullable Tag parent() {
    return parent;
  }

  /// Returns the words for those who cannot see it; empty when none.
  public String alternative() {
    return alternative;
  }

  /// Returns how many columns a cell covers.
  public int span() {
    return span;
  }

  /// Whether this needs no voice.
  public boolean isNone() {
    return kind == Kind.NONE;
  }
}
