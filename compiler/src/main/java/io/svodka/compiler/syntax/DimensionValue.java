package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// What a dimension shows.
public sealed interface DimensionValue {
  /// Returns where it stands.
  Span span();

  /// The column called like the dimension.
  record Column(Span span) implements DimensionValue {}

  record Computed(Expr expression, Span span) implements DimensionValue {}

  /// Values to labels; the order of the cases is the sort order.
  record Mapped(Expr expression, List<MapCase> cases, Span span) implements DimensionValue {
    public Mapped {
      cases = List.copyOf(cases);
    }
  }

  /// Ranges of numbers; the order of the cases is the sort order.
  record Banded(Expr expression, List<BandCase> cases, Span span) implements DimensionValue {
    public Banded {
      cases = List.copyOf(cases);
    }
  }

  /// A line of `map`.
  sealed interface MapCase {
    record When(List<Literal> values, Literal label, Span span) implements MapCase {
      public When {
        values = List.copyOf(values);
      }
    }

    record Otherwise(Literal label, Span span) implements MapCase {}
  }

  /// A line of `band`.
  sealed interface BandCase {
    /// Values below `bound`, which itself is not inside.
    record Before(Literal bound, Text label, Span span) implements BandCase {}

    record Otherwise(Text label, Span span) implements BandCase {}
  }
}
