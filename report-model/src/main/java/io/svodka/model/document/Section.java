package io.svodka.model.document;

import java.util.List;

/// A part of a document with a heading of its own: a bookmark in PDF, a sheet in XLSX, an anchor in
/// HTML.
///
/// @param title heading; empty for elements that stand outside any section
/// @param name what it is called from one period to the next, for formulas that lead to its sheet
public record Section(String title, String name, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /// A section whose title tells no period.
  public Section(String title, List<Block> blocks) {
    this(title, title, blocks);
  }
}
