package io.svodka.compiler.problem;

/// A block in which statements live.
public enum Home {
  FILE,
  PROJECT,
  SOURCE,
  MODEL,
  /// The block after a measure or dimension.
  FIELD,
  QUERY,
  REPORT,
  SECTION,
  TABLE,
  CHART,
  GROUP,
  THEME,
  BURST,
  DELIVER,
  MAIL,
  TEST
}
