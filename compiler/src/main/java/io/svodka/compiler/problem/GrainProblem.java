package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in how many rows something counts, and in what rows of different models share.
public sealed interface GrainProblem extends Problem {
  /// A `join many` whose rows may belong to several joining rows.
  record ManyKeyNotCovered(Span span, String model, String target, List<String> key, Span modelSpan)
      implements GrainProblem {
    public ManyKeyNotCovered {
      key = List.copyOf(key);
    }
  }

  /// A value behind a `many` join where a row has one.
  record ManyValues(Span span, String role, String model, Span join) implements GrainProblem {}

  /// The first or last value of rows that have no order in time.
  record NoOrder(Span span, String measure, String model, Span modelSpan) implements GrainProblem {}

  /// A percentile that is no share of the rows.
  record NotAShare(Span span) implements GrainProblem {}

  /// Two dimensions that are declared the same but hold different kinds of values.
  record SameAsDiffers(Span span, String one, ValueKind oneType, String other, ValueKind otherType)
      implements GrainProblem {}

  /// One name for dimensions of two models that nothing declares the same.
  ///
  /// @param declared name and whole declaration of the other one; empty where it has none
  record NotDeclaredSame(Span span, String name, String one, String other, List<Span> declared)
      implements GrainProblem {
    public NotDeclaredSame {
      declared = List.copyOf(declared);
    }
  }

  /// An aggregate over the rows of two `many` joins.
  record ManyRoles(Span span, String model, String one, Span oneJoin, String other, Span otherJoin)
      implements GrainProblem {}

  /// An aggregate that would count a value of a row once for each row of a `many` join.
  record Repeated(Span span, String function, String model, String role, Span join)
      implements GrainProblem {}

  /// A dimension that would count rows several times.
  ///
  /// @param dimension as written
  /// @param fact an aggregate that has no such dimension, and the model whose rows it counts
  /// @param join the `many` join on the way
  /// @param instead measures that count the rows of that join
  /// @param end where a statement may be added to the query
  record FanOut(
      Span span, String dimension, Counted fact, Joined join, List<String> instead, Span end)
      implements GrainProblem {
    public FanOut {
      instead = List.copyOf(instead);
    }

    @Override
    public Echo echo() {
      return new Echo.OfText(fact.modelSpan());
    }
  }

  record Counted(String measure, String model, Span modelSpan) {}

  record Joined(String role, String target, Span span) {}

  /// A name that its model keeps to itself.
  record Hidden(Span span, String name, String model, Span hide) implements GrainProblem {}

  /// A path that goes through one join twice.
  record RoleTwice(Span span, String path, String role) implements GrainProblem {}

  /// A parameter that may hold several values where one must stand.
  record SeveralValues(Span span, String parameter, Span declared) implements GrainProblem {}

  /// The hour of what has none.
  record NoHour(Span span, ValueKind found) implements GrainProblem {}

  /// SQL of the author that cannot be embedded.
  record WrittenSql(Span span, SqlSlip slip) implements GrainProblem {}

  /// What is wrong with SQL of the author.
  enum SqlSlip {
    NO_TYPE,
    NO_TEXT,
    NOT_CLOSED,
    MORE_THAN_AN_EXPRESSION
  }

  /// Figures whose parts do not add up to their total, as one thing may be in several parts.
  ///
  /// @param total where the total is asked for
  record PartsDoNotAddUp(Span span, String measure, Span total) implements GrainProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public Echo echo() {
      return new Echo.OfQuery(span);
    }
  }
}
