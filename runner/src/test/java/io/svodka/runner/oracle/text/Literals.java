package io.svodka.runner.oracle.text;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.When;

/// Writes values and periods.
final class Literals {
  private Literals() {}

  static String text(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String of(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text(text);
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent() -> "null";
      case Value.Bucket(var period) -> period.start().toString();
    };
  }

  static String of(When.Period period) {
    return switch (period) {
      case When.Period.AllTime() -> "all time";
      case When.Period.OneUnit(var offset, var unit) ->
          (offset < 0 ? "last " : "this ") + unit.written();
      case When.Period.Last(var count, var unit, var today) ->
          "last " + count + " " + unit.written() + "s" + of(today);
      case When.Period.LastTo(var count, var unit, var end) ->
          "last " + count + " " + unit.written() + "s to " + of(end);
      case When.Period.ToDate(var unit, var today) -> unit.written() + " to date" + of(today);
      case When.Period.Between(var first, var last) -> "from " + first + " to " + last;
      case When.Period.Month(var year, var month) -> "%d-%02d".formatted(year, month);
      case When.Period.Quarter(var year, var quarter) -> year + "-Q" + quarter;
      case When.Period.Year(var year) -> "year " + year;
      case When.Period.Before(var count, var unit, var inner) ->
          count + " " + unit.written() + (count > 1 ? "s" : "") + " before " + of(inner);
    };
  }

  private static String of(When.Today today) {
    return switch (today) {
      case LEFT_OUT -> "";
      case INCLUDED -> " with today";
    };
  }

  static String of(When.Comparison comparison) {
    return switch (comparison) {
      case When.Comparison.Previous() -> "previous period";
      case When.Comparison.LastYear() -> "same period last year";
      case When.Comparison.LastYearByWeekday() -> "same period last year by weekday";
      case When.Comparison.Earlier(var count, var unit) ->
          count + " " + unit.written() + (count > 1 ? "s" : "") + " earlier";
      case When.Comparison.Against(var period) -> of(period);
    };
  }

  static String of(When.Window window) {
    return switch (window) {
      case When.Window.None() -> throw new IllegalArgumentException("no window is not written");
      case When.Window.Trailing(var count, var unit) ->
          "trailing " + count + " " + unit.written() + (count > 1 ? "s" : "");
      case When.Window.ToDate(var unit) -> unit.written() + " to date";
      case When.Window.AllTime() -> "all time";
    };
  }
}
