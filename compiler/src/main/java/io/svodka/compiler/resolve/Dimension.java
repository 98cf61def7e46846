package io.svodka.compiler.resolve;

import io.svodka.compiler.syntax.Direction;
import io.svodka.compiler.type.Row;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ValueFormat;
import java.util.List;

/// A declared dimension or a key column of a model.
///
/// @param missing what an absent value is called; empty means the project's word
public record Dimension(
    Model model,
    String name,
    String label,
    Row row,
    Order order,
    String missing,
    ValueFormat format,
    Span span) {
  /// In which order the values stand.
  public sealed interface Order {
    record ByValue() implements Order {}

    record Declared(List<String> texts) implements Order {
      public Declared {
        texts = List.copyOf(texts);
      }
    }

    /// By something else of a row; where the rows of a value differ, by the least.
    record ByRow(Row row, Direction direction) implements Order {}
  }

  /// Returns what rows are sorted by, one expression, or nothing where that follows from the value.
  public List<RowExpr> sorting() {
    return order instanceof Order.ByRow(var by, _) ? List.of(by.expr()) : List.of();
  }
}
