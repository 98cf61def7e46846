package io.svodka.compiler.type;

import io.svodka.compiler.syntax.PeriodExpr;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ParameterPlan;

/// A declared parameter of a report.
///
/// @param period what it is when nobody sets it; invalid for a parameter that is no period
public record Parameter(ParameterPlan plan, Type type, PeriodExpr period, Span span) {
  /// Returns whether its values come from the data, so that there may be several, or all.
  boolean isOfData() {
    return switch (plan.kind()) {
      case ParameterPlan.Kind.OneOfValues _, ParameterPlan.Kind.ManyOfValues _ -> true;
      case ParameterPlan.Kind.OfPeriod _, ParameterPlan.Kind.Scalar _, ParameterPlan.Kind.OneOf _ ->
          false;
    };
  }
}
