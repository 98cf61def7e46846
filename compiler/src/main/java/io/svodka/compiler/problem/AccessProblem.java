package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.util.List;

/// A mistake in what a role may see, or a report that would show a role more.
public sealed interface AccessProblem extends Problem {
  /// A report that a role may see shows, directly or not, what the role may not see.
  ///
  /// @param chain names from what the report shows to what is hidden, both included
  /// @param hidden where it is hidden
  record NeedsHidden(Span span, String role, String report, List<String> chain, Span hidden)
      implements AccessProblem {
    public NeedsHidden {
      chain = List.copyOf(chain);
    }
  }

  /// A report whose packs are told apart by values that the role may not see.
  ///
  /// @param mask where they are masked
  record KeyMasked(Span span, String role, String report, String key, Span mask)
      implements AccessProblem {}

  /// Rows that nothing binds to a rule of the role.
  ///
  /// @param reason why such rows may belong to the ruled model
  record RowsNotBound(
      Span span, String role, String query, String model, String ruled, Reason reason, Span rule)
      implements AccessProblem {}

  /// Why rows may belong to a ruled model although they do not reach it.
  enum Reason {
    SQL,
    SAME_SOURCE,
    SAME_COLUMN
  }

  /// Rows that reach the ruled model in several ways.
  record SeveralWays(
      Span span,
      String role,
      String query,
      String model,
      String ruled,
      List<String> paths,
      Span rule)
      implements AccessProblem {
    public SeveralWays {
      paths = List.copyOf(paths);
    }
  }

  /// Only texts can be replaced by a text.
  record MaskNotText(Span span, String path, ValueKind found) implements AccessProblem {}

  /// An attribute of the person that cannot have one type.
  record AttributeOfTwoTypes(Span span, String attribute, ValueKind first, ValueKind second)
      implements AccessProblem {}
}
