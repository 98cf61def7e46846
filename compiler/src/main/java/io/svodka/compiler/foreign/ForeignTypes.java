package io.svodka.compiler.foreign;

import io.svodka.model.value.ColumnType;
import java.util.Locale;

/// Types of Java and of .NET as columns have them here.
final class ForeignTypes {
  private static final ColumnType AMOUNT = new ColumnType.Decimal(18, 4);

  private ForeignTypes() {}

  /// @param written such as `java.math.BigDecimal` or `System.Decimal`
  static ColumnType of(String written) {
    String type = written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "integer", "long", "short", "byte", "biginteger", "int16", "int32", "int64" ->
          ColumnType.WHOLE;
      case "bigdecimal", "decimal", "number" -> AMOUNT;
      case "double", "float", "single" -> ColumnType.FLOATING;
      case "boolean" -> ColumnType.TRUTH;
      case "localdate" -> ColumnType.DAY;
      case "date" -> ColumnType.DAY;
      case "timestamp", "datetime", "localdatetime", "calendar", "datetimeoffset", "instant" ->
          ColumnType.MOMENT;
      case "time", "localtime", "timespan" -> ColumnType.TIME;
      default -> ColumnType.TEXT;
    };
  }
}
