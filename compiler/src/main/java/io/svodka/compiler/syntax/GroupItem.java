package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A line of `group by` in a table.
public sealed interface GroupItem {
  /// Returns where it stands.
  Span span();

  record Header(TextTemplate text, Span span) implements GroupItem {}

  record Subtotal(TextTemplate text, Span span) implements GroupItem {}

  record PageBreak(Place place, Span span) implements GroupItem {}

  record KeepTogether(Span span) implements GroupItem {}

  enum Place {
    BEFORE,
    AFTER
  }
}
