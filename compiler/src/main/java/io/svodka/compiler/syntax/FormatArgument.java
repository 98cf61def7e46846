package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;

/// An argument of a format.
public sealed interface FormatArgument {
  /// Returns where it stands.
  Span span();

  record OfText(String text, Span span) implements FormatArgument {}

  record OfNumber(BigDecimal number, Span span) implements FormatArgument {}

  /// A bare word such as `RUB`, or a column such as `partner.currency`.
  record OfPath(Path path, Span span) implements FormatArgument {}
}
