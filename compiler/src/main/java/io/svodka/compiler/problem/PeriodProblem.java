package io.svodka.compiler.problem;

import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in a period or a comparison.
public sealed interface PeriodProblem extends Problem {
  /// A comparison the query does not make.
  record UnknownComparison(Span span, String name, String query, List<String> known)
      implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    public UnknownComparison {
      known = List.copyOf(known);
    }
  }

  /// A period that is not over, compared with one that is.
  record UnfinishedCompared(Span span, CalendarUnit unit, String comparison, Span compare)
      implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A trend with a single point.
  record TrendOfOne(Span span, String bucket, Span during) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A trend over all time.
  record TrendWithoutPeriod(Span span, String bucket) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A comparison of all time.
  record ComparisonWithoutPeriod(Span span, String comparison) implements PeriodProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A parameter that holds no period where one must stand.
  record NotAPeriod(Span span, String parameter, Span declared) implements PeriodProblem {}

  /// A parameter that holds no day where one must stand.
  record NotADay(Span span, String parameter) implements PeriodProblem {}

  /// A constant that is no period.
  record NoPeriod(Span span) implements PeriodProblem {}

  /// A period without days.
  record NothingInside(Span span) implements PeriodProblem {}
}
