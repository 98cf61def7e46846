package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// What a tile shows besides the figure.
public sealed interface TileOption {
  /// Returns where it stands.
  Span span();

  record Versus(List<Name> comparisons, Span span) implements TileOption {
    public Versus {
      comparisons = List.copyOf(comparisons);
    }
  }

  record Target(Expr value, Span span) implements TileOption {}

  record Sparkline(Name query, Span span) implements TileOption {}

  record Format(FormatSpec format, Span span) implements TileOption {}
}
