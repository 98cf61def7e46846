package io.svodka.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An aggregate over the rows of a group that pass `condition`. Without such rows counts and sums
/// are zero, everything else is absent; a sum over rows whose values are all absent is absent.
public sealed interface Aggregate {
  RowExpr condition();

  record CountRows(RowExpr condition) implements Aggregate {}

  /// Counts rows whose value is present.
  record CountPresent(RowExpr value, RowExpr condition) implements Aggregate {}

  record CountDistinct(RowExpr value, RowExpr condition) implements Aggregate {}

  /// Stands in a fact beside the [CountRows] of the same condition where a group may have no such
  /// rows, which tells whose parts count where a group is put together.
  record Sum(RowExpr value, RowExpr condition) implements Aggregate {}

  /// Adds up each different value once.
  record SumDistinct(RowExpr value, RowExpr condition) implements Aggregate {}

  record Least(RowExpr value, RowExpr condition) implements Aggregate {}

  record Greatest(RowExpr value, RowExpr condition) implements Aggregate {}

  record Median(RowExpr value, RowExpr condition) implements Aggregate {}

  /// The value below which a share of the present values lies, interpolated between neighbours;
  /// half of them gives the median.
  ///
  /// @param share from 0 to 1
  record Percentile(RowExpr value, BigDecimal share, RowExpr condition) implements Aggregate {}

  /// The present value of the earliest row by the fact's time axis; the least one of several.
  record First(RowExpr value, RowExpr condition) implements Aggregate {}

  /// The present value of the latest row by the fact's time axis; the greatest one of several.
  record Last(RowExpr value, RowExpr condition) implements Aggregate {}

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
      case CountDistinct _, SumDistinct _, Median _, Percentile _, First _, Last _ ->
          Folding.FROM_ROWS;
    };
  }

  /// Returns what it reads besides its condition.
  default Optional<RowExpr> input() {
    return switch (this) {
      case CountRows _ -> Optional.empty();
      case CountPresent(var value, _) -> Optional.of(value);
      case CountDistinct(var value, _) -> Optional.of(value);
      case Sum(var value, _) -> Optional.of(value);
      case SumDistinct(var value, _) -> Optional.of(value);
      case Least(var value, _) -> Optional.of(value);
      case Greatest(var value, _) -> Optional.of(value);
      case Median(var value, _) -> Optional.of(value);
      case Percentile(var value, _, _) -> Optional.of(value);
      case First(var value, _) -> Optional.of(value);
      case Last(var value, _) -> Optional.of(value);
      case AtEdge(_, var of) -> of.input();
      case EdgeDay _ -> Optional.empty();
    };
  }

  /// Returns the aggregate with its expressions changed.
  default Aggregate over(UnaryOperator<RowExpr> change) {
    RowExpr rows = change.apply(condition());
    return switch (this) {
      case CountRows _ -> new CountRows(rows);
      case CountPresent(var value, _) -> new CountPresent(change.apply(value), rows);
      case CountDistinct(var value, _) -> new CountDistinct(change.apply(value), rows);
      case Sum(var value, _) -> new Sum(change.apply(value), rows);
      case SumDistinct(var value, _) -> new SumDistinct(change.apply(value), rows);
      case Least(var value, _) -> new Least(change.apply(value), rows);
      case Greatest(var value, _) -> new Greatest(change.apply(value), rows);
      case Median(var value, _) -> new Median(change.apply(value), rows);
      case Percentile(var value, var share, _) -> new Percentile(change.apply(value), share, rows);
      case First(var value, _) -> new First(change.apply(value), rows);
      case Last(var value, _) -> new Last(change.apply(value), rows);
      case AtEdge(var edge, var of) -> new AtEdge(edge, of.over(change));
      case EdgeDay(var edge, _) -> new EdgeDay(edge, rows);
    };
  }

  /// Returns the aggregate over the rows that pass another condition.
  default Aggregate where(RowExpr rows) {
    return switch (this) {
      case CountRows _ -> new CountRows(rows);
      case CountPresent(var value, _) -> new CountPresent(value, rows);
      case CountDistinct(var value, _) -> new CountDistinct(value, rows);
      case Sum(var value, _) -> new Sum(value, rows);
      case SumDistinct(var value, _) -> new SumDistinct(value, rows);
      case Least(var value, _) -> new Least(value, rows);
      case Greatest(var value, _) -> new Greatest(value, rows);
      case Median(var value, _) -> new Median(value, rows);
      case Percentile(var value, var share, _) -> new Percentile(value, share, rows);
      case First(var value, _) -> new First(value, rows);
      case Last(var value, _) -> new Last(value, rows);
      case AtEdge(var edge, var of) -> new AtEdge(edge, of.where(rows));
      case EdgeDay(var edge, _) -> new EdgeDay(edge, rows);
    };
  }

  /// Returns whether rows that occur twice change the value.
  default boolean countsRepeats() {
    return switch (this) {
      case CountRows _, CountPresent _, Sum _, Median _, Percentile _ -> true;
      case AtEdge(_, var of) -> of.countsRepeats();
      case CountDistinct _, SumDistinct _, Least _, Greatest _, First _, Last _, EdgeDay _ -> false;
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
