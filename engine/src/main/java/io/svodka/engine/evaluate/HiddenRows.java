package io.svodka.engine.evaluate;

import io.svodka.model.value.Value;
import java.util.List;

/// The rows of one part of a query that `top` keeps, and those that a row of the rest stands for.
///
/// @param within the values of the dimensions that the part agrees on
/// @param kept dimension values of each row that is shown itself
/// @param hidden dimension values of each row that is not
public record HiddenRows(List<Value> within, List<List<Value>> kept, List<List<Value>> hidden) {
  public HiddenRows {
    within = List.copyOf(within);
    kept = List.copyOf(kept);
    hidden = List.copyOf(hidden);
  }
}
