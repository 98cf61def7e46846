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

  /// An aggregate over the rows of one day only: the last or the first one that has rows in the
  /// group. Absent where no day has any. Stands in a fact beside the [EdgeDay] of the same
  /// condition, which tells whose parts count where a group is put together.
  record AtEdge(Edge edge, Aggregate of) implements Aggregate {
    @Override
    public RowExpr condition() {
      return of.condition();
    }
  }

  /// The last or the first day that has rows.
  record EdgeDay(Edge edge, RowExpr condition) implements Aggregate {}

  /// Returns whether the value of a group follows from the values of its parts.
  default Folding folding() {
    return switch (this) {
      case CountRows _, CountPresent _, Sum _, Least _, Greatest _, AtEdge _, EdgeDay _ ->
          Folding.FROM_PARTS;
      case CountDistinct _, Median _ -> Folding.FROM_ROWS;
    };
  }

  /// From what a coarser level is computed.
  enum Folding {
    FROM_PARTS,
    FROM_ROWS
  }

  /// Which end of a period a level is taken at.
  enum Edge {
    FIRST,
    LAST
  }
}
