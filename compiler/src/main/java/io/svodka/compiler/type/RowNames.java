package io.svodka.compiler.type;

import io.svodka.compiler.syntax.Path;

/// What names mean in an expression over one row.
public interface RowNames {
  /// Returns what a path means; an unknown one is reported and gives [Row#UNKNOWN].
  Row named(Path path);

  /// Returns the parameters that may be used.
  Parameters parameters();
}
