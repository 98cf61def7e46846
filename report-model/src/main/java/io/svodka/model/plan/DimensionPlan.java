package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.ValueFormat;
import java.util.List;

/// What a query groups by.
///
/// @param name name as written, such as `product.category`
/// @param order declared order of the values; empty means by value
/// @param missing what an absent value is called
public record DimensionPlan(
    String name, String label, Kind kind, List<String> order, String missing, ValueFormat format) {
  public DimensionPlan {
    order = List.copyOf(order);
  }

  public sealed interface Kind {
    record Attribute(ColumnType type) implements Kind {}

    /// Buckets of the time axis. Complete within the period.
    record Calendar(TimeUnit unit) implements Kind {}
  }
}
