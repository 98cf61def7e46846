package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.util.List;

/// How a column looks.
public sealed interface ColumnOption {
  /// Returns where it stands.
  Span span();

  record Width(Length length, Span span) implements ColumnOption {}

  /// `40%` has the share 0.4.
  record ShareOfWidth(BigDecimal share, Span span) implements ColumnOption {}

  record Align(Alignment alignment, Span span) implements ColumnOption {}

  record Format(FormatSpec format, Span span) implements ColumnOption {}

  record Bar(Span span) implements ColumnOption {}

  record Scale(Span span) implements ColumnOption {}

  record Icon(Span span) implements ColumnOption {}

  record HideIn(List<Name> formats, Span span) implements ColumnOption {
    public HideIn {
      formats = List.copyOf(formats);
    }
  }

  enum Alignment {
    LEFT,
    RIGHT,
    CENTER
  }
}
