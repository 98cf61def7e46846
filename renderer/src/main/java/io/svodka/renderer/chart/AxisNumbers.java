package io.svodka.renderer.chart;

import io.svodka.model.document.Speech;
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

  private static final double HALF = 0.5;

  private static final String LESS = "<";
  private static final String MORE = ">";

  /// Smaller amounts are told with their coins.
  private static final double MUCH = 1_000;

  /// What is less is not nothing, and what is more is not all.
  private static final double LEAST_SHARE = 0.001;

  private static final double MOST_OF_ALL = 0.995;

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
    if (share > 0 && share < LEAST_SHARE) {
      numbers.setMaximumFractionDigits(1);
      return "<" + numbers.format(LEAST_SHARE);
    }
    numbers.setMaximumFractionDigits(share > 0 && share < 0.01 ? 1 : 0);
    boolean nearly = share < 1 && share > MOST_OF_ALL;
    return nearly ? ">" + numbers.format(0.99) : numbers.format(share);
  }

  /// How the figures of one chart are written.
  ///
  /// @param least digits after the point, zeros too
  /// @param most digits after the point
  record Form(Length length, int least, int most) {}

  enum Length {
    FULL,
    SHORT
  }

  /// Returns the form that suits all of `figures`: amounts have coins where one of them does and
  /// all are small; from ten thousand on all are short.
  Form form(ValueFormat format, List<Double> figures) {
    double greatest = figures.stream().mapToDouble(Math::abs).max().orElse(0);
    return switch (format) {
      case ValueFormat.Percent(var decimals, _) -> new Form(Length.FULL, 0, decimals);
      case ValueFormat.Points(var decimals) -> new Form(Length.FULL, 0, decimals);
      case ValueFormat.Plain(var decimals) ->
          greatest < FIRST_SHORTENED
              ? new Form(Length.FULL, 0, decimals)
              : new Form(Length.SHORT, 0, 1);
      case ValueFormat.Money(_, var decimals, _, _) -> {
        boolean small = greatest < MUCH && figures.stream().anyMatch(each -> each % 1 != 0);
        int coins = small ? decimals : 0;
        yield greatest < FIRST_SHORTENED
            ? new Form(Length.FULL, coins, coins)
            : new Form(Length.SHORT, 0, 1);
      }
      case ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          greatest < FIRST_SHORTENED ? new Form(Length.FULL, 0, 0) : new Form(Length.SHORT, 0, 1);
    };
  }

  /// Returns a figure beside its mark without its currency.
  String brief(double figure, ValueFormat format, Form form) {
    String number =
        switch (format) {
          case ValueFormat.Percent(var decimals, _) -> {
            NumberFormat numbers = NumberFormat.getPercentInstance(locale);
            numbers.setMaximumFractionDigits(decimals);
            yield rounded(Math.abs(figure), decimals + 2, numbers);
          }
          case ValueFormat.Points _ -> number(Math.abs(figure) * 100, form);
          case ValueFormat.Plain _,
              ValueFormat.Money _,
              ValueFormat.Duration _,
              ValueFormat.Text _,
              ValueFormat.Day _,
              ValueFormat.DayPattern _,
              ValueFormat.Moment _,
              ValueFormat.Truth _,
              ValueFormat.Bucket _ ->
              number(Math.abs(figure), form);
        };
    return signed(figure, number);
  }

  /// Returns a figure beside its mark with its currency.
  String whole(double figure, ValueFormat format, Form form) {
    String brief = brief(Math.abs(figure), format, form);
    return signed(
        figure,
        format instanceof ValueFormat.Money(var currency, _, _, _)
            ? withCurrency(brief, symbol(currency))
            : brief);
  }

  /// Returns a figure above zero with its plus sign, which stays before its number among words from
  /// the right; what is nearly nothing is "<+1".
  String risen(String number) {
    return number.startsWith(LESS)
        ? mark() + LESS + '+' + number.substring(LESS.length())
        : mark() + '+' + number;
  }

  private String signed(double figure, String number) {
    if (figure < 0 && number.startsWith(LESS)) {
      // nearly nothing, from below: more than minus one
      return mark() + MORE + '\u2212' + number.substring(LESS.length());
    }
    boolean some = number.chars().anyMatch(c -> Character.digit(c, 10) > 0);
    return figure < 0 && some ? mark() + '\u2212' + number : number;
  }

  private String mark() {
    return isFromRight() ? "\u200E" : "";
  }

  /// Whether the words around the figures run from the right.
  boolean isFromRight() {
    return Speech.of(locale)
        .filter(speech -> speech.direction() == Speech.Direction.RIGHT_TO_LEFT)
        .isPresent();
  }

  private String number(double figure, Form form) {
    return switch (form.length()) {
      case FULL -> {
        NumberFormat numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(form.most());
        numbers.setMinimumFractionDigits(form.least());
        yield rounded(figure, form.most(), numbers);
      }
      case SHORT -> {
        if (figure > 0 && figure < HALF) {
          // beside figures of millions it is nearly nothing, but not nothing
          yield LESS + NumberFormat.getNumberInstance(locale).format(1);
        }
        NumberFormat numbers =
            NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        numbers.setMaximumFractionDigits(form.most());
        numbers.setRoundingMode(RoundingMode.HALF_UP);
        // of a BigDecimal it would keep no digit after the point: 7,700 were "8K"
        yield numbers.format(figure);
      }
    };
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
    if (before && number.startsWith(LESS)) {
      return LESS + symbol + number.substring(LESS.length());
    }
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
