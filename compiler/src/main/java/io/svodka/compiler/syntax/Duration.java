package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// A stretch of time, such as `10 minutes`.
public record Duration(int count, CalendarUnit unit, Span span) {}
