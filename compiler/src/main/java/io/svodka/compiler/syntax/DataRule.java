package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.util.List;

/// What must be true of the rows of a source.
public sealed interface DataRule {
  /// Returns where it stands.
  Span span();

  record Unique(List<Name> columns, Span span) implements DataRule {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  record NoNulls(List<Name> columns, Span span) implements DataRule {
    public NoNulls {
      columns = List.copyOf(columns);
    }
  }

  record EachIn(Name column, Path target, Span span) implements DataRule {}

  record RowCount(BigDecimal least, BigDecimal most, Span span) implements DataRule {}

  record EveryRow(Expr condition, Span span) implements DataRule {}
}
