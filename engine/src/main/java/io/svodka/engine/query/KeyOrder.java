package io.svodka.engine.query;

import io.svodka.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// The order databases list burst keys in: texts by their bytes, numbers and days by size.
final class KeyOrder implements Comparator<Value> {
  @Override
  public int compare(Value a, Value b) {
    if (a instanceof Value.Text(var left) && b instanceof Value.Text(var right)) {
      return Arrays.compareUnsigned(bytes(left), bytes(right));
    }
    if (a instanceof Value.Decimal(var left) && b instanceof Value.Decimal(var right)) {
      return left.compareTo(right);
    }
    if (a instanceof Value.Day(var left) && b instanceof Value.Day(var right)) {
      return left.compareTo(right);
    }
    throw new IllegalArgumentException("keys of different types: " + a + " and " + b);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
