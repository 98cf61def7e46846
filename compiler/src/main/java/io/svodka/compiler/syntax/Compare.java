package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// `compare with ... as ...`: names a comparison.
public record Compare(Comparison comparison, Name name, Span span)
    implements QueryItem, ReportItem {}
