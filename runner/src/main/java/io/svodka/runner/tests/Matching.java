package io.svodka.runner.tests;

import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.value.Value;
import java.math.RoundingMode;

/// Whether a value is what a cell expects.
final class Matching {
  private Matching() {}

  /// @param missing what an absent value is called; empty where it has no name
  static boolean matches(Expected expected, Value actual, String missing) {
    return switch (expected) {
      case Expected.Total _ -> true;
      case Expected.Nothing _ -> actual instanceof Value.Absent;
      case Expected.Rounded(var number, var decimals, _) ->
          actual instanceof Value.Decimal(var found)
              && found.setScale(decimals, RoundingMode.HALF_UP).compareTo(number) == 0;
      case Expected.Exactly(var value) -> same(value, actual, missing);
    };
  }

  private static boolean same(Value expected, Value actual, String missing) {
    return switch (actual) {
      case Value.Decimal(var found) ->
          expected instanceof Value.Decimal(var number) && found.compareTo(number) == 0;
      case Value.Bucket(var period) -> Value.of(period.start()).equals(expected);
      case Value.Absent _ -> !missing.isEmpty() && Value.of(missing).equals(expected);
      case Value.Text _, Value.Truth _, Value.Day _, Value.Moment _ -> actual.equals(expected);
    };
  }
}
