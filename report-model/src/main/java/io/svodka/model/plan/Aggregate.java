package io.svodka.model.plan;

/// An aggregate over the rows of a group that pass `condition`. Without such rows counts and sums
/// are zero, everything else is absent; a sum over rows whose values are all absent is absent.
public sealed interface Aggregate {
  RowExpr condition();

  record CountRows(RowExpr condition) implements Aggregate {}

  /// Counts rows whose value is present.
  record CountPresent(RowExpr value, RowExpr condition) implements Aggregate {}

  record CountDistinct(RowExpr value, RowExpr condition) implements Aggregate {}

  record Sum(RowExpr value, RowExpr condition) implements Aggregate {}

  record Least(RowExpr value, RowExpr condition) implements Aggregate {}

  record Greatest(RowExpr value, RowExpr condition) implements Aggregate {}

  record Median(RowExpr value, RowExpr condition) implements Aggregate {}

  /// Returns whether the value of a group follows from the values of its parts.
  default Folding folding() {
    return switch (this) {
      case CountRows _, CountPresent _, Sum _, Least _, Greatest _ -> Folding.FROM_PARTS;
      case CountDistinct _, Median _ -> Folding.FROM_ROWS;
    };
  }

  /// From what a coarser level is computed.
  enum Folding {
    FROM_PARTS,
    FROM_ROWS
  }
}
