package io.svodka.renderer.chart;

import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Writes the figures of an axis as short as they can be: "1,2 млн", "1.2M", "12 %".
final class AxisNumbers {
  private static final double FIRST_SHORTENED = 10_000;
  private static final int DIGITS_OF_SHORTENED = 3;

  /// Smaller amounts are told with their coins.
  private static final double FEW = 100;

  private final Locale locale;

  AxisNumbers(Locale locale) {
    this.locale = locale;
  }

  /// Returns one text for each tick. Only the highest one names the currency.
  List<String> of(AxisScale scale, ValueFormat format) {
    return switch (format) {
      case ValueFormat.Money(var currency, _, _, _) -> money(plain(scale), currency);
      case ValueFormat.Percent _ -> percent(scale);
      case ValueFormat.Points _ -> points(scale);
      case ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          plain(scale);
    };
  }

  /// Returns a part of a whole, such as "34 %".
  String share(double share) {
    NumberFormat numbers = NumberFormat.getPercentInstance(locale);
    numbers.setMaximumFractionDigits(share > 0 && share < 0.01 ? 1 : 0);
    return numbers.format(share);
  }

  /// Returns a figure as short as it can be beside its mark.
  String brief(double figure, ValueFormat format) {
    return switch (format) {
      case ValueFormat.Percent(var decimals, _) -> {
        NumberFormat numbers = NumberFormat.getPercentInstance(locale);
        numbers.setMaximumFractionDigits(decimals);
        yield rounded(figure, decimals + 2, numbers);
      }
      case ValueFormat.Points(var decimals) -> number(figure * 100, decimals);
      case ValueFormat.Plain(var decimals) -> number(figure, decimals);
      case ValueFormat.Money(_, var decimals, _, _) ->
          number(figure, Math.abs(figure) < FEW ? decimals : 0);
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          number(figure, 0);
    };
  }

  private String number(double figure, int decimals) {
    if (Math.abs(figure) < FIRST_SHORTENED) {
      NumberFormat numbers = NumberFormat.getNumberInstance(locale);
      numbers.setMaximumFractionDigits(decimals);
      return rounded(figure, decimals, numbers);
    }
    NumberFormat numbers = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    numbers.setMaximumFractionDigits(1);
    numbers.setRoundingMode(RoundingMode.HALF_UP);
    return numbers.format(new BigDecimal(Double.toString(figure))).replace('-', '\u2212');
  }

  /// Rounds half up, as tables do; negative zero does not exist.
  private static String rounded(double figure, int decimals, NumberFormat numbers) {
    BigDecimal exact = new BigDecimal(Double.toString(figure));
    return numbers.format(exact.setScale(decimals, RoundingMode.HALF_UP)).replace('-', '\u2212');
  }

  /// Returns the smallest step that the precision of `format` makes sense of.
  static double smallestStep(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Plain(var decimals) -> Math.pow(10, -decimals);
      case ValueFormat.Percent(var decimals, _) -> Math.pow(10, -decimals - 2);
      case ValueFormat.Points(var decimals) -> Math.pow(10, -decimals - 2);
      case ValueFormat.Money _ -> Math.pow(10, -2);
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          1;
    };
  }

  private List<String> plain(AxisScale scale) {
    double greatest = Math.max(Math.abs(scale.from()), Math.abs(scale.to())) * scale.step();
    if (greatest >= FIRST_SHORTENED) {
      NumberFormat numbers =
          NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
      numbers.setMaximumFractionDigits(DIGITS_OF_SHORTENED);
      return texts(scale, numbers, 1);
    }
    NumberFormat numbers = NumberFormat.getNumberInstance(locale);
    setDecimals(numbers, scale.step());
    return texts(scale, numbers, 1);
  }

  private List<String> percent(AxisScale scale) {
    NumberFormat numbers = NumberFormat.getPercentInstance(locale);
    setDecimals(numbers, scale.step() * 100);
    return texts(scale, numbers, 1);
  }

  private List<String> points(AxisScale scale) {
    NumberFormat numbers = NumberFormat.getNumberInstance(locale);
    setDecimals(numbers, scale.step() * 100);
    return texts(scale, numbers, 100);
  }

  private List<String> money(List<String> numbers, String currency) {
    List<String> texts = new ArrayList<>(numbers);
    texts.set(texts.size() - 1, withCurrency(texts.getLast(), symbol(currency)));
    return texts;
  }

  private String withCurrency(String number, String symbol) {
    boolean before =
        NumberFormat.getCurrencyInstance(locale) instanceof DecimalFormat format
            && format.toPattern().startsWith("¤");
    return before ? symbol + number : number + "\u00A0" + symbol;
  }

  private String symbol(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .map(known -> known.getSymbol(locale))
        .findFirst()
        .orElse(currency);
  }

  private static List<String> texts(AxisScale scale, NumberFormat numbers, double factor) {
    NumberFormat whole = (NumberFormat) numbers.clone();
    whole.setMinimumFractionDigits(0);
    return scale.ticks().stream()
        .map(tick -> tick == 0 ? whole.format(0) : numbers.format(tick * factor))
        .map(text -> text.replace('-', '\u2212'))
        .toList();
  }

  private static void setDecimals(NumberFormat numbers, double step) {
    numbers.setMinimumFractionDigits(decimals(step));
    numbers.setMaximumFractionDigits(decimals(step));
  }

  private static int decimals(double step) {
    int scale = new BigDecimal(Double.toString(step)).stripTrailingZeros().scale();
    return Math.clamp(scale, 0, 6);
  }
}
