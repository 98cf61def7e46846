package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Path;
import io.svodka.model.origin.Span;
import io.svodka.model.value.TimeUnit;

/// One entry of `by` before it is known what it means. The label is empty when none is written.
sealed interface Grouping {
  String name();

  String label();

  Span span();

  /// Returns the names that others may call it by.
  Called called();

  record ByCalendar(String name, String label, TimeUnit unit, Called called, Span span)
      implements Grouping {}

  record ByDimension(String name, String label, Path path, Called called, Span span)
      implements Grouping {}

  /// Returns whether a path in another statement of the report means this entry.
  default boolean isCalled(Path path) {
    return path.dotted().equals(name())
        || (this instanceof ByDimension(_, _, var own, _, _) && own.dotted().equals(path.dotted()));
  }
}
