package io.svodka.model.document;

import java.util.List;

/// A finished report for one reader: every number computed, every text in the reader's language.
/// Renderers read this and nothing else.
public record Document(DocumentInfo info, PageSetup page, Bands bands, List<Section> sections) {
  public Document {
    sections = List.copyOf(sections);
  }
}
