package io.svodka.runner.tests;

import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.plan.ExpectationOfTest.Expected;
import io.svodka.model.plan.ExpectationOfTest.ExpectedCell;
import io.svodka.model.plan.ExpectationOfTest.ExpectedColumn.Content;
import io.svodka.model.plan.ExpectationOfTest.Style;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes values as an author writes them in the cells of one column.
///
/// @param decimals digits after the point; those of the number itself where it is a dimension
/// @param style how numbers are written
/// @param quotes whether texts stand in quotes wherever they may do without
record CellWriting(int decimals, Style style, Quotes quotes) {
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*( [\\p{L}_][\\p{L}\\p{Nd}_]*)*");
  private static final Set<String> RESERVED =
      Set.of(
          "and", "or", "not", "in", "is", "null", "true", "false", "if", "then", "else", "total");
  private static final PeriodText PERIODS =
      new PeriodText(Languages.of(Locale.ENGLISH), Month.JANUARY);

  enum Quotes {
    ALWAYS,
    WHERE_NEEDED
  }

  /// Returns the manner of a column: as its cells are written, else as readers see its figures.
  static CellWriting of(Content content, List<ExpectedCell> cells) {
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
    return decimals >= 0 ? new CellWriting(decimals, style, quotes) : usual(content, quotes);
  }

  private static CellWriting usual(Content content, Quotes quotes) {
    return switch (content) {
      case Content.OfDimension _ -> new CellWriting(-1, Style.PLAIN, quotes);
      case Content.OfFigure(var figure) ->
          switch (figure.format()) {
            case ValueFormat.Money(_, var decimals, _) ->
                new CellWriting(decimals, Style.PLAIN, quotes);
            case ValueFormat.Percent(var decimals) ->
                new CellWriting(decimals + 2, Style.PERCENT, quotes);
            case ValueFormat.Points(var decimals) ->
                new CellWriting(decimals + 2, Style.PERCENT, quotes);
            case ValueFormat.Plain(var decimals) -> new CellWriting(decimals, Style.PLAIN, quotes);
            case ValueFormat.Text _,
                ValueFormat.Duration _,
                ValueFormat.Day _,
                ValueFormat.DayPattern _,
                ValueFormat.Moment _,
                ValueFormat.Truth _,
                ValueFormat.Bucket _ ->
                new CellWriting(-1, Style.PLAIN, quotes);
          };
    };
  }

  /// Returns the manner of one cell: its own where it holds a number.
  CellWriting like(Expected expected) {
    return expected instanceof Expected.Rounded(_, var written, var how)
        ? new CellWriting(written, how, quotes)
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
      case Value.Bucket(var period) -> PERIODS.figures(period);
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
