package io.svodka.compiler.type;

import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ParameterPlan;

/// A declared parameter of a report.
///
/// @param period what it is when nobody sets it; invalid for a parameter that is no period
public record Parameter(ParameterPlan plan, Type type, PeriodExpr period, Span span) {}
