package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// `where`: narrows the rows.
public record Where(Expr condition, Span span) implements ModelItem, QueryItem, ReportItem {}
