package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// Who gets a mail.
public sealed interface Recipient {
  /// Returns where it stands.
  Span span();

  record Address(Text address, Span span) implements Recipient {}

  record Dimension(Path path, Span span) implements Recipient {}

  /// All addresses of a `list`.
  record Everyone(Name list, Span span) implements Recipient {}
}
