package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in what a query asks for.
public sealed interface QueryProblem extends Problem {
  /// A query without `show`.
  record NothingShown(Span span, String query) implements QueryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQuery(span);
    }
  }

  /// A measure in `where` or `by`.
  record MeasureAsRow(Span span, String name) implements QueryProblem {}

  /// An aggregate in a query or a layout.
  record AggregateInQuery(Span span, String function) implements QueryProblem {}

  /// An aggregate in a measure outside of models.
  record AggregateOutsideModel(Span span, String function) implements QueryProblem {}

  /// A comparison or a function over groups where there is no query.
  record OutsideQuery(Span span, String word) implements QueryProblem {}

  /// A measure that is narrowed in the layout.
  record NarrowedInLayout(Span span, String measure) implements QueryProblem {}

  /// An expression where the name of a dimension must stand.
  record GroupNotNamed(Span span) implements QueryProblem {}

  /// A group that is not among those of the query.
  record NotGrouped(Span span, String query, List<String> known) implements QueryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQueries(span);
    }

    public NotGrouped {
      known = List.copyOf(known);
    }
  }

  /// `top` where there is one row, or nothing to compare.
  record NothingToRank(Span span) implements QueryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQuery(span);
    }
  }

  /// A sort by something the query does not show.
  record SortNotShown(Span span, String name, String query, List<String> known)
      implements QueryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQuery(span);
    }

    public SortNotShown {
      known = List.copyOf(known);
    }
  }

  /// A sort by a constant, which sorts nothing.
  record SortByConstant(Span span) implements QueryProblem {}

  /// What a query hides rows with.
  enum Hiding {
    HAVING,
    TOP,
    LIMIT
  }

  /// A total over rows that are not shown.
  ///
  /// @param statement the one that hides rows, which stands at `hiding`
  record HiddenRowsInTotal(Span span, String query, Hiding statement, Span hiding)
      implements QueryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfQuery(hiding);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Why a figure of the rest cannot be asked for.
  enum OpenBecause {
    /// Windows of different buckets overlap.
    WINDOWS,
    /// A limit has hidden rows before.
    LIMIT
  }

  /// A row of the rest whose figures stay empty.
  ///
  /// @param span of `top`
  record OpenRest(Span span, OpenBecause reason) implements QueryProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A condition on a ratio, which hides groups without a denominator.
  record RatioCondition(Span span, String name) implements QueryProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  }

  /// A statement that may stand once.
  record StatementTwice(Span span, String statement, Span first) implements QueryProblem {}
}
