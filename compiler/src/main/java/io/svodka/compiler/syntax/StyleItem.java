package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A line of `style`.
public sealed interface StyleItem {
  /// Returns where it stands.
  Span span();

  record Color(Colour colour, Span span) implements StyleItem {}

  record Fill(Colour colour, Span span) implements StyleItem {}

  record Bold(Span span) implements StyleItem {}

  record Italic(Span span) implements StyleItem {}

  record Icon(Text icon, Span span) implements StyleItem {}
}
