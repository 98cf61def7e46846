package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/// Turns document cells into what Excel stores: the full value with the format that shows it the
/// same way.
final class Contents {
  /// Excel keeps 15 significant digits and silently zeroes the rest.
  private static final int DIGITS = 15;

  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  /// Excel counts a 29 February 1900 that never was; dates before March 1900 would be off by one.
  private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);

  private static final double SECONDS_A_DAY = 86_400;

  private final NumberPatterns numbers;
  private final DatePatterns dates;

  Contents(Locale locale) {
    numbers = new NumberPatterns(locale);
    dates = new DatePatterns(locale);
  }

  /// Returns what is stored for `cell`.
  Content of(Cell cell) {
    return switch (cell.value()) {
      case Value.Absent _ -> Content.BLANK;
      case Value.Text _, Value.Truth _ -> words(cell.shown());
      case Value.Decimal(var number) -> figure(number, cell);
      case Value.Day(var date) -> day(date.atStartOfDay(), dates.day(cell.format()), cell);
      case Value.Moment(var at) -> day(at, dates.moment(cell.format()), cell);
      case Value.Bucket(var period) -> bucket(period, cell);
    };
  }

  /// Returns what is stored for `cell` beside what it shows.
  Filling filling(Cell cell) {
    return new Filling(of(cell), cell.shown());
  }

  /// Returns the number format of an axis over such values.
  String axisPattern(Chart.Series series) {
    double highest =
        series.cells().stream().map(Cell::value).mapToDouble(Contents::size).max().orElse(0);
    String shown =
        series.cells().stream()
            .filter(cell -> cell.value() instanceof Value.Decimal)
            .map(Cell::shown)
            .findFirst()
            .orElse("");
    return numbers.axis(series.format(), shown, highest);
  }

  private static double size(Value value) {
    return value instanceof Value.Decimal(var number) ? Math.abs(number.doubleValue()) : 0;
  }

  private static Content words(String text) {
    return text.isEmpty() ? Content.BLANK : new Content.Words(text);
  }

  private Content figure(BigDecimal number, Cell cell) {
    if (cell.format() instanceof ValueFormat.Duration(var counted)) {
      return Durations.of(number, counted, cell.shown());
    }
    if (integerDigits(number) + NumberPatterns.decimals(cell.format()) > DIGITS) {
      return words(cell.shown());
    }
    return shown(stored(number, cell.format()), numbers.of(cell), cell);
  }

  /// What no number format of Excel can show is stored in words.
  private static Content shown(double number, String pattern, Cell cell) {
    return pattern.length() > SignedFormats.LONGEST
        ? words(cell.shown())
        : new Content.Figure(number, pattern);
  }

  private static int integerDigits(BigDecimal number) {
    return Math.max(0, number.precision() - number.scale());
  }

  /// Points are shown times a hundred but, unlike percent, Excel has no format that multiplies.
  private static double stored(BigDecimal number, ValueFormat format) {
    return format instanceof ValueFormat.Points
        ? number.movePointRight(2).doubleValue()
        : number.doubleValue();
  }

  /// Returns what figures of a format are multiplied by when they are stored.
  static double factor(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Points _ -> 100;
      case ValueFormat.Duration(var counted) -> counted.seconds() / SECONDS_A_DAY;
      case ValueFormat.Text _,
          ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Plain _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          1;
    };
  }

  private static Content day(LocalDateTime at, String pattern, Cell cell) {
    if (pattern.isEmpty() || at.toLocalDate().isBefore(FIRST_SAFE_DAY)) {
      return words(cell.shown());
    }
    double days = at.toLocalDate().toEpochDay() - DAY_ZERO;
    return shown(days + at.toLocalTime().toSecondOfDay() / SECONDS_A_DAY, pattern, cell);
  }

  private Content bucket(Period period, Cell cell) {
    return switch (unit(cell.format())) {
      case DAY -> day(period.start().atStartOfDay(), dates.day(cell.format()), cell);
      case MONTH ->
          day(period.start().atStartOfDay(), dates.month(period.start(), cell.shown()), cell);
      case YEAR -> year(period.start(), cell);
      case HOUR, WEEK, QUARTER, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> words(cell.shown());
    };
  }

  /// Buckets without a unit of their own are shown by the pattern of a day, or only as text.
  private static TimeUnit unit(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Bucket(var unit) -> unit;
      case ValueFormat.Day _, ValueFormat.DayPattern _ -> TimeUnit.DAY;
      case ValueFormat.Text _,
          ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Moment _,
          ValueFormat.Truth _ ->
          TimeUnit.HOUR;
    };
  }

  private static Content year(LocalDate start, Cell cell) {
    return cell.shown().equals(Integer.toString(start.getYear()))
        ? new Content.Figure(start.getYear(), "0")
        : words(cell.shown());
  }
}
