package io.svodka.compiler.parse.completion;

/// What kind of name may be written at a place.
public enum Slot {
  /// A name that is being given.
  NEW_NAME,
  SOURCE,
  MODEL,
  CONNECTION,
  TYPE,
  NUMBER_FORMAT,
  CURRENCY,
  /// A column of the source around.
  SOURCE_COLUMN,
  /// A column, dimension or segment in a row of the model around.
  ROW,
  /// A column of the model around.
  COLUMN,
  /// Aggregates and measures of the model around.
  MODEL_FIGURE,
  MEASURE,
  /// What a query may group by.
  GROUP,
  /// What `where` of a query may look at.
  QUERY_ROW,
  /// Results of the query around, and measures.
  RESULT,
  /// Results and groups of the query that is laid out, figures of others.
  LAYOUT,
  /// Groups of the query that is laid out, or of the query around.
  LAYOUT_GROUP,
  COMPARISON,
  QUERY,
  REPORT,
  DIMENSION,
  /// What a report may be burst by.
  KEY,
  /// What is known of the burst key.
  KEY_ATTRIBUTE,
  THEME,
  STYLE,
  LIST,
  FILE_FORMAT,
  PAPER,
  PARAMETER,
  /// A placeholder of a text.
  PLACEHOLDER
}
