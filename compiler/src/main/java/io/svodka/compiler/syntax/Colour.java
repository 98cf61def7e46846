package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A colour, such as `#0B5FFF`.
///
/// @param hex with the leading `#`, in capitals
public record Colour(String hex, Span span) {}
