package io.svodka.engine.dataset;

import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What is fixed for a whole run: its day and the values of the report's parameters.
///
/// @param asOf the day that `today` means
public record RunValues(LocalDate asOf, Map<String, ParameterValue> parameters) {
  public RunValues {
    parameters = Map.copyOf(parameters);
  }

  /// The value of one parameter.
  public sealed interface ParameterValue {
    record OfPeriod(Period period) implements ParameterValue {}

    record OfValue(Value value) implements ParameterValue {}

    record OfValues(List<Value> values) implements ParameterValue {
      public OfValues {
        values = List.copyOf(values);
      }
    }

    /// Whatever values there are.
    record All() implements ParameterValue {}
  }
}
