package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A plain text with its escapes resolved; braces in it mean nothing.
///
/// @param span with the quotes
public record Text(String value, Span span) {}
