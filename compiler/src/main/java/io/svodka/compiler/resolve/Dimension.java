package io.svodka.compiler.resolve;

import io.svodka.compiler.type.Row;
import io.svodka.model.origin.Span;
import io.svodka.model.value.ValueFormat;
import java.util.List;

/// A declared dimension or a key column of a model.
///
/// @param order declared order of the values; empty means by value
/// @param missing what an absent value is called; empty means the project's word
public record Dimension(
    Model model,
    String name,
    String label,
    Row row,
    List<String> order,
    String missing,
    ValueFormat format,
    Span span) {
  public Dimension {
    order = List.copyOf(order);
  }
}
