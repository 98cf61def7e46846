package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// `during`: the period that is asked for.
public record During(PeriodExpr period, Span span) implements QueryItem, ReportItem {}
