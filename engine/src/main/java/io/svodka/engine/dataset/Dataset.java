package io.svodka.engine.dataset;

import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows of one query for one key.
///
/// @param rows in memory, or very many of them as a [RowFile]
/// @param known by dimension the values that are shown even without data
/// @param rests what rows of the rest hold where it does not follow from the groups they stand for
public record Dataset(
    QueryTimes times,
    Coverage coverage,
    List<Row> rows,
    Map<Integer, Known> known,
    List<Rest> rests) {
  public Dataset {
    rows = rows instanceof RowFile ? rows : List.copyOf(rows);
    known = Map.copyOf(known);
    rests = List.copyOf(rests);
  }

  /// The groups that one row of the rest stands for, as one.
  ///
  /// @param hidden dimension values of each
  public record Rest(Set<List<Value>> hidden, List<Value> components) {
    public Rest {
      hidden = Set.copyOf(hidden);
      components = List.copyOf(components);
    }
  }

  /// Returns the dataset with rows of the rest.
  public Dataset with(List<Rest> others) {
    return new Dataset(times, coverage, rows, known, others);
  }

  /// Values that have groups in any case.
  ///
  /// @param order by value everything that its rows are sorted by; empty where the order follows
  ///   from the value
  public record Known(List<Value> values, Map<Value, List<Value>> order) {
    public Known {
      values = List.copyOf(values);
      order = Map.copyOf(order);
    }
  }

  /// The rows of a query that shows groups with data only.
  public Dataset(QueryTimes times, Coverage coverage, List<Row> rows) {
    this(times, coverage, rows, Map.of(), List.of());
  }

  /// Which of the plan's levels have rows of their own.
  public enum Coverage {
    /// Only level 0; coarser levels are folded from it because every component allows that.
    FINEST,
    /// Every level of the plan.
    EVERY_LEVEL
  }

  /// One group.
  ///
  /// @param level index into the plan's levels
  /// @param dimensions one value for each dimension of the query; absent where the level does not
  ///   keep it. A calendar dimension holds the [Value.Bucket] of the query's own period even where
  ///   only a comparison has data; it is absent at a level that keeps it where the comparison has
  ///   more buckets than the period, such as the 29th to 31st of January next to February. Such
  ///   rows belong to the totals and to no bucket
  /// @param components values slot by slot, inside a slot fact by fact, inside a fact component by
  ///   component
  public record Row(int level, List<Value> dimensions, List<Value> components) {
    public Row {
      dimensions = List.copyOf(dimensions);
      components = List.copyOf(components);
    }
  }
}
