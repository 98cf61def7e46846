package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import io.svodka.model.value.GoodWhen;
import java.math.BigDecimal;

/// A line of the block after a measure or a dimension.
public sealed interface FieldOption
    permits FieldOption.Format,
        FieldOption.Good,
        FieldOption.Time,
        FieldOption.TotalAtPeriod,
        FieldOption.EmptyAsNull,
        FieldOption.EmptyAs,
        FieldOption.MissingAs,
        FieldOption.SameAs,
        FieldOption.SortBy,
        Owner,
        Describe {
  /// Returns where it stands.
  Span span();

  record Format(FormatSpec format, Span span) implements FieldOption {}

  record Good(GoodWhen when, Span span) implements FieldOption {}

  record Time(Name column, Span span) implements FieldOption {}

  record TotalAtPeriod(Edge edge, Span span) implements FieldOption {}

  record EmptyAsNull(Span span) implements FieldOption {}

  record EmptyAs(BigDecimal number, Span span) implements FieldOption {}

  record MissingAs(Text text, Span span) implements FieldOption {}

  record SameAs(Path dimension, Span span) implements FieldOption {}

  record SortBy(Expr expression, Direction direction, Span span) implements FieldOption {}

  enum Edge {
    FIRST,
    LAST
  }
}
