package io.svodka.renderer.csv;

import io.svodka.model.value.Value;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Cells of a CSV file as text.
final class CsvText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /// What a spreadsheet would take for a formula: at the start or after a line end, since some
  /// programs take that for the start of a cell too; blanks before it change nothing.
  private static final Pattern FORMULA =
      Pattern.compile("(?:^|(?<=\\n|\\r(?!\\n)))(?=[\\h\\u200B\\uFEFF]*[=+\\-@]|[\\t\\r])");

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"\\r\\n\\t]|^\\s|\\s$|^$");

  private CsvText() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Absent _ -> "";
      case Value.Text(var text) -> of(text);
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> moment(at);
      case Value.Bucket(var period) -> period.start().toString();
    };
  }

  private static String moment(LocalDateTime at) {
    return MOMENT.format(at);
  }

  /// Returns a text that no spreadsheet takes for a formula. An empty text differs from nothing.
  static String of(String text) {
    String safe = FORMULA.matcher(text).replaceAll("'");
    return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
