package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// An entry of `show`, `by`, `y` and the like.
public record Item(Expr value, Alias alias, Label label, Span span) {}
