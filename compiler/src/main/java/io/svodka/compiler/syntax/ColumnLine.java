package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A column of a table.
public record ColumnLine(Expr value, Label label, List<ColumnOption> options, Span span) {
  public ColumnLine {
    options = List.copyOf(options);
  }
}
