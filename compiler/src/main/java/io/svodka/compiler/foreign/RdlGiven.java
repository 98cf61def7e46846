package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Given;
import io.svodka.model.value.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that Reporting Services write out.
final class RdlGiven {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ]00:00:00(?:\\.0+)?)?");
  private static final Pattern TODAY = Pattern.compile("(?i)=\\s*Today(?:\\(\\s*\\))?");

  private RdlGiven() {}

  /// Returns what stands there; nothing where it is computed.
  ///
  /// @param type of the parameter
  static Optional<Given> of(String written, ColumnType type) {
    if (written.startsWith("=")) {
      return TODAY.matcher(written).matches() ? Optional.of(new Given.Today()) : Optional.empty();
    }
    return switch (type) {
      case ColumnType.Text _ -> Optional.of(new Given.Words(written));
      case ColumnType.Whole _, ColumnType.Decimal _, ColumnType.Floating _ ->
          written.matches("-?\\d+(\\.\\d+)?")
              ? Optional.of(new Given.Figure(written))
              : Optional.empty();
      case ColumnType.Truth _ ->
          written.matches("(?i)true|false")
              ? Optional.of(new Given.Truth(written.equalsIgnoreCase("true")))
              : Optional.empty();
      case ColumnType.Day _, ColumnType.Moment _ -> day(written);
      case ColumnType.Time _ -> Optional.empty();
    };
  }

  private static Optional<Given> day(String written) {
    Matcher day = DAY.matcher(written);
    try {
      return day.matches()
          ? Optional.of(new Given.Day(LocalDate.parse(day.group(1))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
