package io.svodka.model.value;

/// The declared type of a source column or the inferred type of an expression.
public sealed interface ColumnType {
  record Text() implements ColumnType {}

  record Whole() implements ColumnType {}

  /// An exact decimal with `precision` digits, `scale` of them after the point.
  record Decimal(int precision, int scale) implements ColumnType {}

  /// A floating-point number. May not carry money.
  record Floating() implements ColumnType {}

  record Truth() implements ColumnType {}

  record Day() implements ColumnType {}

  record Moment() implements ColumnType {}

  record Time() implements ColumnType {}

  ColumnType TEXT = new Text();
  ColumnType WHOLE = new Whole();
  ColumnType FLOATING = new Floating();
  ColumnType TRUTH = new Truth();
  ColumnType DAY = new Day();
  ColumnType MOMENT = new Moment();
  ColumnType TIME = new Time();

  static boolean isNumber(ColumnType type) {
    return switch (type) {
      case Whole _, Decimal _, Floating _ -> true;
      case Text _, Truth _, Day _, Moment _, Time _ -> false;
    };
  }
}
