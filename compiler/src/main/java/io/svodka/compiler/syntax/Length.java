package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;

/// A length on paper.
public record Length(BigDecimal amount, LengthUnit unit, Span span) {}
