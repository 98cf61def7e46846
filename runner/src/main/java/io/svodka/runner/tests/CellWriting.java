package io.svodka.runner.tests;

import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.ExpectedCell;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn.Content;
import io.svodka.model.plan.ExpectationOfTest.Style;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes values as an author writes them in the cells of one column.
///
/// @param decimals digits after the point; those of the number itself where it is a dimension
/// @param style how numbers are written
/// @param quotes whether texts stand in quotes wherever they may do without
record CellWriting(int decimals, Style style, Quotes quotes, CalendarRules calendar) {
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*( [\\p{L}_][\\p{L}\\p{Nd}_]*)*");
  private static final Set<String> RESERVED =
      Set.of(
          "and", "or", "not", "in", "is", "null", "true", "false", "if", "then", "else", "total");

  enum Quotes {
    ALWAYS,
    WHERE_NEEDED
  }

  /// Returns the manner of a column: as its cells are written, else as readers see its figures.
  static CellWriting of(Content content, List<ExpectedCell> cells, CalendarRules calendar) {
    boolean quoted =
        cells.isEmpty() || cells.stream().anyMatch(cell -> cell.text().startsWith("\""));
    int decimals = -1;
    Style style = Style.PLAIN;
    for (ExpectedCell cell : cells) {
      if (cell.expected() instanceof Expected.Rounded(_, var written, var how)) {
        decimals = Math.max(decimals, written);
        style = how == Style.PERCENT ? how : style;
      }
    }
    Quotes quotes = quoted ? Quotes.ALWAYS : Quotes.WHERE_NEEDED;
    return decimals >= 0
        ? new CellWriting(decimals, style, quotes, calendar)
        : usual(content, new CellWriting(-1, Style.PLAIN, quotes, calendar));
  }

  private static CellWriting usual(Content content, CellWriting plain) {
    return switch (content) {
      case Content.OfDimension _ -> plain;
      case Content.OfFigure(var figure) ->
          switch (figure.format()) {
            case ValueFormat.Money(_, var decimals, _, _) -> plain.with(decimals, Style.PLAIN);
            case ValueFormat.Percent(var decimals, _) -> plain.with(decimals + 2, Style.PERCENT);
            case ValueFormat.Points(var decimals) -> plain.with(decimals + 2, Style.PERCENT);
            case ValueFormat.Plain(var decimals) -> plain.with(decimals, Style.PLAIN);
            case ValueFormat.Text _,
                ValueFormat.Duration _,
                ValueFormat.Day _,
                ValueFormat.DayPattern _,
                ValueFormat.Moment _,
                ValueFormat.Truth _,
                ValueFormat.Bucket _ ->
                plain;
          };
    };
  }

  /// Returns the manner of one cell: its own where it holds a number.
  CellWriting like(Expected expected) {
    return expected instanceof Expected.Rounded(_, var written, var how)
        ? with(written, how)
        : this;
  }

  String write(Value value) {
    return switch (value) {
      case Value.Absent _ -> "";
      case Value.Text(var text) -> text(text);
      case Value.Decimal(var number) -> number(number);
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Bucket(var period) -> period(period);
    };
  }

  private CellWriting with(int otherDecimals, Style otherStyle) {
    return new CellWriting(otherDecimals, otherStyle, quotes, calendar);
  }

  private String period(Period period) {
    return period.shape() instanceof Period.Shape.Units(_, var unit)
        ? unit(unit, period.start())
        : period.start().toString();
  }

  /// A unit that the period of the query cuts is still called by its number.
  private String unit(TimeUnit unit, LocalDate day) {
    CalendarRules.Place place = calendar.place(unit, day);
    return switch (unit) {
      case HOUR, DAY, TRADE_PERIOD, TRADE_QUARTER, TRADE_YEAR -> day.toString();
      case WEEK -> "%d-W%02d".formatted(place.year(), place.number());
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> place.year() + "-Q" + place.number();
      case YEAR -> Integer.toString(place.year());
    };
  }

  private String text(String text) {
    boolean bare =
        WORDS.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return bare && quotes == Quotes.WHERE_NEEDED
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private String number(BigDecimal number) {
    if (decimals < 0) {
      return number.toPlainString();
    }
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    return switch (style) {
      case PLAIN -> rounded.toPlainString();
      case PERCENT -> percent(rounded);
    };
  }

  private static String percent(BigDecimal share) {
    BigDecimal hundredfold = share.movePointRight(2);
    return hundredfold
            .setScale(Math.max(0, hundredfold.scale()), RoundingMode.UNNECESSARY)
            .toPlainString()
        + "%";
  }
}
