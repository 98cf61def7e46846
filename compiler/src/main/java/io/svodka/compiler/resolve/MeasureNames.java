package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.Path;
import java.util.List;
import java.util.Optional;

/// Finds measures by name.
public interface MeasureNames {
  /// Returns the measure a path means, or nothing. An ambiguous or circular one is reported and
  /// gives an unknown figure.
  Optional<Measure> find(Path path);

  /// Returns the names that `find` knows, for suggestions.
  List<String> known();
}
