package io.svodka.model.document;

/// What a printed file promises to whoever keeps or reads it.
public enum Standard {
  /// It looks the same in decades: PDF/A-2.
  ARCHIVE,
  /// A screen reader can tell it: PDF/UA-1.
  ACCESSIBLE
}
