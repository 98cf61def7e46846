package io.svodka.engine.evaluate;

import io.svodka.model.value.Value;
import java.util.Comparator;
import java.util.List;

/// Orders of values. An absent value is last in every order and direction.
final class ValueOrder {
  /// By amount, time or characters.
  static final Comparator<Value> NATURAL = (left, right) -> compare(left, right, String::compareTo);

  private ValueOrder() {}

  /// Returns the order with texts as in a dictionary.
  static Comparator<Value> by(Dictionary texts) {
    return (left, right) -> compare(left, right, texts);
  }

  /// Returns the order in which texts were declared; others follow by `rest`.
  static Comparator<Value> declared(List<String> texts, Comparator<Value> rest) {
    return Comparator.<Value>comparingInt(value -> rankIn(texts, value)).thenComparing(rest);
  }

  /// Returns the opposite order with absent values still last.
  static Comparator<Value> descending(Comparator<Value> order) {
    return (left, right) ->
        left instanceof Value.Absent || right instanceof Value.Absent
            ? order.compare(left, right)
            : order.compare(right, left);
  }

  private static int rankIn(List<String> texts, Value value) {
    if (value instanceof Value.Text(String text)) {
      int rank = texts.indexOf(text);
      return rank < 0 ? texts.size() : rank;
    }
    return Integer.MAX_VALUE;
  }

  private static int compare(Value left, Value right, Comparator<String> texts) {
    return switch (left) {
      case Value.Text(var a) when right instanceof Value.Text(var b) -> texts.compare(a, b);
      case Value.Decimal(var a) when right instanceof Value.Decimal(var b) -> a.compareTo(b);
      case Value.Day(var a) when right instanceof Value.Day(var b) -> a.compareTo(b);
      case Value.Moment(var a) when right instanceof Value.Moment(var b) -> a.compareTo(b);
      case Value.Truth(var a) when right instanceof Value.Truth(var b) -> Boolean.compare(a, b);
      case Value.Bucket(var a) when right instanceof Value.Bucket(var b) ->
          a.start().compareTo(b.start());
      case Value.Text _,
          Value.Decimal _,
          Value.Day _,
          Value.Moment _,
          Value.Truth _,
          Value.Bucket _,
          Value.Absent _ ->
          Integer.compare(kind(left), kind(right));
    };
  }

  private static int kind(Value value) {
    return switch (value) {
      case Value.Truth _ -> 0;
      case Value.Decimal _ -> 1;
      case Value.Day _ -> 2;
      case Value.Moment _ -> 3;
      case Value.Bucket _ -> 4;
      case Value.Text _ -> 5;
      case Value.Absent _ -> 6;
    };
  }
}
