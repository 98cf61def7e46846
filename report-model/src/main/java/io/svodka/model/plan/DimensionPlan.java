package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.ValueFormat;
import java.util.List;

/// What a query groups by.
///
/// @param name name as written, such as `product.category`
/// @param missing what an absent value is called
/// @param meaning the dimension of a model that it stands for, such as `partners.region`; empty for
///   a calendar
public record DimensionPlan(
    String name,
    String label,
    Kind kind,
    Order order,
    String missing,
    ValueFormat format,
    String meaning) {
  /// A dimension whose values have a declared order.
  ///
  /// @param order empty means by value
  public DimensionPlan(
      String name,
      String label,
      Kind kind,
      List<String> order,
      String missing,
      ValueFormat format) {
    this(
        name,
        label,
        kind,
        order.isEmpty() ? new Order.ByValue() : new Order.Declared(order),
        missing,
        format,
        "");
  }

  /// In which order the values stand; an absent value is last.
  public sealed interface Order {
    record ByValue() implements Order {}

    record Declared(List<String> texts) implements Order {
      public Declared {
        texts = List.copyOf(texts);
      }
    }

    /// By the least value that these components have in any slot where only this dimension is kept;
    /// values with the same follow by value.
    record ByComponents(List<Formula.Component> of, ResultRules.Direction direction)
        implements Order {
      public ByComponents {
        of = List.copyOf(of);
      }
    }
  }

  public sealed interface Kind {
    record Attribute(ColumnType type) implements Kind {}

    /// Buckets of the time axis. Complete within the period.
    record Calendar(TimeUnit unit) implements Kind {}
  }
}
