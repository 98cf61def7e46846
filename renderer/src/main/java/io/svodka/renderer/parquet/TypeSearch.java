package io.svodka.renderer.parquet;

import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;

/// Looks for the type that holds every value of a column: that of its format, unless a value is of
/// another kind, such as the name of the rest among days.
final class TypeSearch {
  /// Scales that columns have, so that a file of the next month rarely has another type.
  private static final int[] SCALES = {0, 2, 4, 6, 10, 20};

  private static final int DIGITS = 38;

  private final FieldType usual;
  private int scale;
  private int integers;
  private boolean fits = true;

  TypeSearch(ValueFormat format) {
    this.usual = usual(format);
    this.scale = decimals(format);
  }

  private static FieldType usual(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Text _ -> new FieldType.Text();
      case ValueFormat.Truth _ -> new FieldType.Truth();
      case ValueFormat.Moment _ -> new FieldType.Moment();
      case ValueFormat.Day _, ValueFormat.DayPattern _, ValueFormat.Bucket _ -> new FieldType.Day();
      case ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _ ->
          new FieldType.Decimal(0);
    };
  }

  private static int decimals(ValueFormat format) {
    return format instanceof ValueFormat.Money(_, var decimals, _, _) ? Math.max(2, decimals) : 0;
  }

  void meet(Value value) {
    switch (value) {
      case Value.Absent _ -> {}
      case Value.Decimal(var number) -> {
        fits &= usual instanceof FieldType.Decimal;
        measure(number);
      }
      case Value.Text _ -> fits &= usual instanceof FieldType.Text;
      case Value.Truth _ -> fits &= usual instanceof FieldType.Truth;
      case Value.Moment _ -> fits &= usual instanceof FieldType.Moment;
      case Value.Day _, Value.Bucket _ -> fits &= usual instanceof FieldType.Day;
    }
  }

  private void measure(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    scale = Math.max(scale, bare.scale());
    integers = Math.max(integers, bare.precision() - bare.scale());
  }

  /// A number with more digits than a decimal of Parquet has stays exact as text.
  FieldType found() {
    if (!fits) {
      return new FieldType.Text();
    }
    return switch (usual) {
      case FieldType.Decimal _ -> decimal();
      case FieldType.Text _, FieldType.Truth _, FieldType.Moment _, FieldType.Day _ -> usual;
    };
  }

  private FieldType decimal() {
    int most = DIGITS - integers;
    for (int rounded : SCALES) {
      if (scale <= rounded && rounded <= most) {
        return new FieldType.Decimal(rounded);
      }
    }
    return scale <= most ? new FieldType.Decimal(scale) : new FieldType.Text();
  }
}
