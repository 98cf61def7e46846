package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in what is watched.
public sealed interface AlertProblem extends Problem {
  /// An alert that lacks a statement it cannot do without.
  ///
  /// @param statement such as `from`
  record Lacks(Span span, String alert, String statement) implements AlertProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A ratio or a change without a least size: tiny groups jump for no reason.
  record NoMinimum(Span span, List<String> sizes) implements AlertProblem {
    public NoMinimum {
      sizes = List.copyOf(sizes);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Both conditions may hold at once.
  record NeverOver(Span span, Span when) implements AlertProblem {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  }

  /// A recipient that is no dimension of the query.
  record RecipientNotOfRow(Span span, String path, String query, List<String> known)
      implements AlertProblem {
    public RecipientNotOfRow {
      known = List.copyOf(known);
    }
  }

  /// Something that a mail about a row does not have.
  record NotInAlertMail(Span span) implements AlertProblem {}
}
