package io.svodka.engine.query;

import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The cells of a sheet below its header.
///
/// @param headerRow number of the header's row in the sheet, from 1
/// @param epoch the day that date number 0 stands for
/// @param rows cells by column; later columns may be missing
record SheetTable(List<String> header, int headerRow, LocalDateTime epoch, List<List<Value>> rows) {
  private static final BigDecimal MICROS_A_DAY = BigDecimal.valueOf(86_400_000_000L);

  /// Returns a cell as a text that casts to `type`; empty when there is none.
  String text(List<Value> row, int place, ColumnType type) {
    Value cell = place < row.size() ? row.get(place) : Value.ABSENT;
    return switch (cell) {
      case Value.Absent() -> "";
      case Value.Text(var text) -> text;
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Decimal(var number) -> number(number, type);
      case Value.Day _, Value.Moment _, Value.Bucket _ ->
          throw new IllegalStateException("sheets hold numbers, texts and truths");
    };
  }

  private String number(BigDecimal number, ColumnType type) {
    return switch (type) {
      case ColumnType.Day() -> at(number).toLocalDate().toString();
      case ColumnType.Moment() -> at(number).toString();
      case ColumnType.Time() -> at(number).toLocalTime().toString();
      case ColumnType.Text(),
          ColumnType.Whole(),
          ColumnType.Decimal _,
          ColumnType.Floating(),
          ColumnType.Truth() ->
          number.toPlainString();
    };
  }

  private LocalDateTime at(BigDecimal days) {
    long micros = days.multiply(MICROS_A_DAY).longValue();
    return epoch.plus(micros, ChronoUnit.MICROS).plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
  }
}
