package io.svodka.model.document;

import java.util.List;

/// A part of a document with a heading of its own: a bookmark in PDF, a sheet in XLSX, an anchor in
/// HTML.
///
/// @param title heading; empty for elements that stand outside any section
public record Section(String title, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
