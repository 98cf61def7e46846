package io.svodka.engine.text;

import io.svodka.model.document.Speech;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Shows values as text. Rounds half up and only here; negative zero does not exist. Not safe for
/// use by several threads.
public final class ValueText {
  private static final char MINUS = '−';

  private final Locale locale;
  private final Language language;
  private final PeriodText periods;
  private final Map<ValueFormat, DecimalFormat> formats = new HashMap<>();
  private final ShortDates shortDates;

  /// Keeps a sign on the left of its number among words that run from the right.
  private final String mark;

  public ValueText(Locale locale, Language language, PeriodText periods) {
    this.locale = locale;
    this.language = language;
    this.periods = periods;
    this.shortDates = ShortDates.of(locale);
    this.mark =
        Speech.of(locale)
                .filter(speech -> speech.direction() == Speech.Direction.RIGHT_TO_LEFT)
                .isPresent()
            ? "\u200E"
            : "";
  }

  /// Returns the text of a value; the mark of a missing one when it is absent.
  public String show(Value value, ValueFormat format) {
    return switch (value) {
      case Value.Absent _ -> language.words().missing();
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number(number, format, "");
      case Value.Truth(var holds) -> language.truth(holds);
      case Value.Day(var date) -> dates(format).format(date);
      case Value.Moment(var at) -> moments(format).format(at);
      case Value.Bucket(var period) -> periods.show(period, GrammaticalCase.NOMINATIVE);
    };
  }

  /// Returns the text of a number with its sign, plus included.
  public String signed(Value value, ValueFormat format) {
    return value instanceof Value.Decimal(var number)
        ? number(number, format, mark + "+")
        : show(value, format);
  }

  private String number(BigDecimal number, ValueFormat format, String plus) {
    if (format instanceof ValueFormat.Percent(var decimals, var ends)
        && ends == ValueFormat.Ends.STRICT) {
      StrictShare share = StrictShare.of(number, decimals);
      String beside = share.side().isEmpty() ? "" : mark + share.side();
      return beside + written(share.shown(), share.shown(), format, plus);
    }
    return written(number, rounded(number, format), format, plus);
  }

  private String written(BigDecimal number, BigDecimal shown, ValueFormat format, String plus) {
    String text =
        format instanceof ValueFormat.Duration(var counted)
            ? new DurationText(language, mark).show(number, counted)
            : formats.computeIfAbsent(format, this::decimalFormat).format(shown);
    String suffix = format instanceof ValueFormat.Points ? "\u00A0" + language.points() : "";
    return (shown.signum() > 0 ? plus : "") + text + suffix;
  }

  /// Rounding first keeps `-0.04` from showing as a negative zero.
  private static BigDecimal rounded(BigDecimal number, ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(_, var decimals, var scale, _) ->
          number.movePointLeft(scale.power()).setScale(decimals, RoundingMode.HALF_UP);
      case ValueFormat.Percent(var decimals, _) ->
          number.setScale(decimals + 2, RoundingMode.HALF_UP);
      case ValueFormat.Points(var decimals) ->
          number.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
      case ValueFormat.Plain(var decimals) -> number.setScale(decimals, RoundingMode.HALF_UP);
      case ValueFormat.Text _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          number;
    };
  }

  private DecimalFormat decimalFormat(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(var currency, var decimals, var scale, _)
          when scale == ValueFormat.Scale.ONES -> {
        DecimalFormat money = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        yield apart(withDecimals(money, decimals));
      }
      // The word for the scale stands in the column header together with the currency.
      case ValueFormat.Money(_, var decimals, _, _) -> plain(decimals);
      case ValueFormat.Percent(var decimals, _) ->
          withDecimals((DecimalFormat) NumberFormat.getPercentInstance(locale), decimals);
      case ValueFormat.Points(var decimals) -> plain(decimals);
      case ValueFormat.Plain(var decimals) -> plain(decimals);
      case ValueFormat.Text _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ -> {
        // What is no figure names something: the order 10234, the year 2026.
        DecimalFormat any = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        any.setGroupingUsed(false);
        any.setMaximumFractionDigits(20);
        yield withMinus(any);
      }
    };
  }

  /// Keeps a currency that is written in letters apart from its amount.
  private static DecimalFormat apart(DecimalFormat money) {
    String before = money.getPositivePrefix();
    if (!before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1))) {
      money.setPositivePrefix(before + '\u00A0');
      money.setNegativePrefix(money.getNegativePrefix() + '\u00A0');
    }
    return money;
  }

  private DecimalFormat plain(int decimals) {
    return withDecimals((DecimalFormat) NumberFormat.getNumberInstance(locale), decimals);
  }

  private DecimalFormat withDecimals(DecimalFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return withMinus(format);
  }

  private DecimalFormat withMinus(DecimalFormat format) {
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setMinusSign(MINUS);
    format.setDecimalFormatSymbols(symbols);
    if (!mark.isEmpty()) {
      String before = format.getNegativePrefix();
      format.setNegativePrefix(
          before.replace(mark, "").replace(String.valueOf(MINUS), mark + MINUS));
    }
    return format;
  }

  private DateTimeFormatter moments(ValueFormat format) {
    return switch (format) {
      case ValueFormat.DayPattern(var pattern) -> DateTimeFormatter.ofPattern(pattern, locale);
      case ValueFormat.Bucket _ -> DateTimeFormatter.ofPattern("HH:mm", locale);
      case ValueFormat.Text _,
          ValueFormat.Money _,
          ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Day _,
          ValueFormat.Moment _,
          ValueFormat.Truth _ ->
          shortDates.moments();
    };
  }

  private DateTimeFormatter dates(ValueFormat format) {
    return format instanceof ValueFormat.DayPattern(var pattern)
        ? DateTimeFormatter.ofPattern(pattern, locale)
        : shortDates.days();
  }

  /// Returns what stands under a column's label, such as "тыс. ₽"; empty when there is nothing to
  /// say.
  public String scaleNote(ValueFormat format) {
    if (!(format instanceof ValueFormat.Money(var currency, _, var scale, _))
        || scale == ValueFormat.Scale.ONES) {
      return "";
    }
    return currency.equals(ValueFormat.NO_CURRENCY)
        ? language.scale(scale)
        : language.scale(scale) + " " + Currency.getInstance(currency).getSymbol(locale);
  }
}
