package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A name as written, without backticks.
public record Name(String text, Span span) {}
