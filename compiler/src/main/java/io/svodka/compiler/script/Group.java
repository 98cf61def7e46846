package io.svodka.compiler.script;

/// What a line is to the lines around it: groups stand apart from each other.
public enum Group {
  /// A line whose neighbours are all of its kind.
  PLAIN,
  /// A declaration of the top level.
  DECLARATION,
  /// A package in use.
  USE,
  /// A short statement at the head of a report.
  SETTING,
  /// A measure of a report.
  MEASURE,
  /// A query of a report.
  QUERY,
  /// The header or footer of a report.
  BAND,
  /// A section of a report.
  SECTION,
  /// A block of a report outside of its sections.
  ELEMENT,
  /// How a report is cut.
  BURST;

  /// Returns whether an empty line parts this line from the one above.
  public boolean isApartFrom(Group above) {
    return this != above || this == DECLARATION || this == QUERY || this == SECTION;
  }
}
