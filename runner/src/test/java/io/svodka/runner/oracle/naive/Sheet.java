package io.svodka.runner.oracle.naive;

import io.svodka.model.value.Value;
import java.util.List;

/// What a query prints: the rows of its table, its key figures and the rows of its crosstab.
public record Sheet(List<Line> table, List<Cell> tiles, List<Line> crosstab) {
  public Sheet {
    table = List.copyOf(table);
    tiles = List.copyOf(tiles);
    crosstab = List.copyOf(crosstab);
  }

  /// A printed row.
  ///
  /// @param kind `row`, `sum` with its level, or `all`
  public record Line(String kind, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// A printed value.
  public record Cell(Value value, Certainty certainty) {
    public static Cell of(Value value) {
      return new Cell(value, Certainty.EXACT);
    }
  }

  /// Whether a value must be printed.
  public enum Certainty {
    EXACT,
    /// Nothing may be printed in its place, but nothing else.
    OR_NOTHING
  }
}
