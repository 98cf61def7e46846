package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;
import java.util.List;

/// A figure with its changes: one line of `tiles`.
public record Tile(Expr value, Label label, List<TileOption> options, Span span) {
  public Tile {
    options = List.copyOf(options);
  }
}
