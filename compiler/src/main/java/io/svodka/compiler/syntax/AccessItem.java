package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A line of `access for role`.
public sealed interface AccessItem {
  /// Returns where it stands.
  Span span();

  record RowsOf(Name model, Expr condition, Span span) implements AccessItem {}

  record Hide(List<Path> paths, Span span) implements AccessItem {
    public Hide {
      paths = List.copyOf(paths);
    }
  }

  record Mask(Path path, Text text, Span span) implements AccessItem {}

  record Reports(List<Name> reports, Span span) implements AccessItem {
    public Reports {
      reports = List.copyOf(reports);
    }
  }
}
