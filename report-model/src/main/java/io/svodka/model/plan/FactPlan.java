package io.svodka.model.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One sub-query: the rows of one model with what they join, aggregated at the query's dimensions.
/// Joins keep one row per row. Where a group is behind one that does not, each row counts once in
/// every group it belongs to, so groups overlap.
///
/// @param model name of the model the rows mean
/// @param filters conditions that all must hold
/// @param keys the burst key, one expression, or empty when the query is not cut by key
/// @param dimensions one expression for each attribute of the query's dimensions, in their order;
///   calendar dimensions have no expression here, the engine makes their buckets from `time`
public record FactPlan(
    String model,
    String source,
    List<JoinPlan> joins,
    List<RowExpr> filters,
    TimeAxis time,
    List<RowExpr> keys,
    List<RowExpr> dimensions,
    List<Component> components) {
  public FactPlan {
    joins = List.copyOf(joins);
    filters = List.copyOf(filters);
    keys = List.copyOf(keys);
    dimensions = List.copyOf(dimensions);
    components = List.copyOf(components);
  }

  /// Returns what identifies a row where joins may repeat it; empty where none does.
  public List<RowExpr> repeatedBy() {
    return joins.stream()
        .flatMap(join -> join.finds() instanceof Finds.Many(var key) ? Stream.of(key) : Stream.of())
        .findFirst()
        .orElse(List.of());
  }

  /// Returns the first component over rows that pass the same condition as those of this one.
  public int alike(int component) {
    RowExpr condition = components.get(component).aggregate().condition();
    return IntStream.range(0, component)
        .filter(i -> components.get(i).aggregate().condition().equals(condition))
        .findFirst()
        .orElse(component);
  }

  /// Returns the fact with other components.
  FactPlan with(List<Component> others) {
    return new FactPlan(model, source, joins, filters, time, keys, dimensions, others);
  }

  /// A left join.
  ///
  /// @param alias unique in the fact, such as `partner` or `product.category`
  /// @param on condition over columns of this alias, of earlier ones and of those within
  /// @param within joins of the joined rows that the condition needs, made before it is asked
  public record JoinPlan(
      String alias, String source, RowExpr on, Finds finds, List<JoinPlan> within) {
    public JoinPlan {
      within = List.copyOf(within);
    }

    /// A join that finds at most one row and needs no other.
    public JoinPlan(String alias, String source, RowExpr on) {
      this(alias, source, on, new Finds.One(), List.of());
    }

    /// Returns joins with those within them.
    public static Stream<JoinPlan> all(List<JoinPlan> joins) {
      return joins.stream().flatMap(join -> Stream.concat(Stream.of(join), all(join.within())));
    }
  }

  /// How many rows a join finds.
  public sealed interface Finds {
    record One() implements Finds {}

    /// @param key what identifies a row of the fact
    record Many(List<RowExpr> key) implements Finds {
      public Many {
        key = List.copyOf(key);
      }
    }
  }

  /// What places a row in time.
  public sealed interface TimeAxis {
    /// The rows have no place in time; the query's period does not narrow them.
    record Timeless() implements TimeAxis {}

    record Dated(RowExpr day) implements TimeAxis {}

    /// @param zone zone of the wall time in the column
    record Timed(RowExpr moment, ZoneId zone) implements TimeAxis {}
  }

  /// An aggregate that formulas are made of.
  ///
  /// @param name readable name, such as `revenue` or `average_check.orders`
  public record Component(String name, Aggregate aggregate, Reader reader) {
    public Component(String name, Aggregate aggregate) {
      this(name, aggregate, Reader.FORMULAS);
    }
  }

  /// What a component is there for.
  public enum Reader {
    FORMULAS,
    /// It tells sums of zero from sums of no rows where groups are put together.
    FOLDING
  }
}
