package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.Dialect;
import java.time.LocalDate;

/// Something that the database of a query cannot do, and that nothing of ours can stand in for.
public sealed interface DatabaseProblem extends Problem {
  /// A join that the database cannot make.
  ///
  /// @param join its name, with those on the way to it
  record CannotJoin(Span span, Dialect database, String model, String join, Obstacle obstacle)
      implements DatabaseProblem {}

  /// Why a join cannot be made.
  enum Obstacle {
    /// Its condition reads rows that are joined to the rows it looks for.
    JOINED_ROWS,
    /// Its condition sets nothing of one side equal to something of the other.
    NO_EQUALITY
  }

  /// An expression that would be cut off.
  ///
  /// @param digits how many it needs after the point
  record TooManyDigits(Span span, Dialect database, int digits, int most)
      implements DatabaseProblem {}

  /// A day that the database does not know.
  record UnknownDay(Span span, Dialect database, LocalDate day, LocalDate first, LocalDate last)
      implements DatabaseProblem {}

  /// A join from one server to rows that lie elsewhere.
  ///
  /// @param source whose rows are joined
  record JoinedAcross(Span span, String model, String source, String joined)
      implements DatabaseProblem {}
}
