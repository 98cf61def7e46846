package io.svodka.compiler.propose;

import io.svodka.compiler.diagnostic.Said;

/// A function or format of the language, as it is explained to those who write it.
///
/// @param parameters in the order they are written; optional ones in brackets
public record Function(Group group, String name, String parameters, Said meaning) {
  /// Where a function may be called.
  public enum Group {
    /// Reads the rows of a model.
    AGGREGATE,
    /// Reads the groups of a query.
    QUERY,
    /// Reads the values of a row.
    ROW,
    /// Shows a number.
    FORMAT
  }

  /// Returns it as it is written.
  public String written() {
    return parameters.isEmpty() ? name : name + "(" + parameters + ")";
  }
}
