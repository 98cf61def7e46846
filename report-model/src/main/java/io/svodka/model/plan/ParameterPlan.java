package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.List;

/// A parameter of a report.
public record ParameterPlan(String name, String label, Kind kind, Setting initial) {

  public sealed interface Kind {
    record OfPeriod() implements Kind {}

    record Scalar(ColumnType type) implements Kind {}

    record OneOf(List<Value> choices) implements Kind {
      public OneOf {
        choices = List.copyOf(choices);
      }
    }

    /// One value of a dimension, or all.
    record OneOfValues(ValuesPlan values) implements Kind {}

    /// Several values of a dimension, or all.
    record ManyOfValues(ValuesPlan values) implements Kind {}
  }

  /// What a parameter is set to.
  public sealed interface Setting {
    /// The caller must say.
    record Required() implements Setting {}

    record ToPeriod(PeriodRule period) implements Setting {}

    record ToValue(Value value) implements Setting {}

    record ToValues(List<Value> values) implements Setting {
      public ToValues {
        values = List.copyOf(values);
      }
    }

    /// Whatever values there are.
    record ToAll() implements Setting {}
  }
}
