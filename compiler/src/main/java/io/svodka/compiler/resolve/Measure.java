package io.svodka.compiler.resolve;

import io.svodka.compiler.type.Figure;
import io.svodka.model.origin.Span;
import java.util.List;

/// A measure whose names are bound.
///
/// @param figure formula over `leaves`: component i of fact 0 is the i-th leaf
/// @param definition the formula as written
public record Measure(
    String name,
    String label,
    Figure figure,
    List<Leaf> leaves,
    String definition,
    String description,
    Span span) {
  public Measure {
    leaves = List.copyOf(leaves);
  }
}
