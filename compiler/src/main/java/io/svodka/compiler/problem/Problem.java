package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;

/// A mistake in a project: facts only, no sentence. Sealed by the phase that finds it.
public sealed interface Problem
    permits SyntaxProblem,
        NamingProblem,
        TypingProblem,
        SplitProblem,
        CurrencyProblem,
        ModelProblem,
        HolidayProblem,
        GrainProblem,
        SchemaProblem,
        DriftProblem,
        DataProblem,
        QueryProblem,
        PeriodProblem,
        TradeProblem,
        LayoutProblem,
        DeliveryProblem,
        ScopeProblem,
        AccessProblem,
        AlertProblem,
        TestProblem,
        PackageProblem,
        DatabaseProblem,
        UnsupportedProblem {
  /// Returns the smallest place that shows the mistake.
  Span span();

  /// Returns what it may merely follow from: nothing, unless the problem says otherwise.
  default Echo echo() {
    return new Echo.OfNothing();
  }

  /// Returns how bad it is: an error, unless the problem says otherwise.
  default Severity severity() {
    return Severity.ERROR;
  }
}
