package io.svodka.compiler.naming;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.PeriodRule;

/// A period that was read.
///
/// @param place where it is written
public record PeriodUse(Span place, PeriodRule rule) {}
