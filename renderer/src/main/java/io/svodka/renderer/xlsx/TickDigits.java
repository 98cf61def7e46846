package io.svodka.renderer.xlsx;

import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many digits after the point tell the ticks of an axis: as many as its step has. With fewer
/// the tick at 42.5 % would say 43 %.
record TickDigits(int count) {
  /// Words in quotes, or the last digit of a number and those after its point.
  private static final Pattern DIGITS = Pattern.compile("\"[^\"]*\"|0(?:\\.0+)?");

  /// Sums of binary fractions differ in their last digits.
  private static final MathContext CLEAN = new MathContext(9);

  private static final int MOST = 6;

  static TickDigits of(double step, ValueFormat format) {
    BigDecimal shown = BigDecimal.valueOf(step).round(CLEAN).scaleByPowerOfTen(power(format));
    return new TickDigits(Math.clamp(shown.stripTrailingZeros().scale(), 0, MOST));
  }

  private static int power(ValueFormat format) {
    return switch (format) {
      case ValueFormat.Percent _, ValueFormat.Points _ -> 2;
      case ValueFormat.Money(_, _, var scale, _) -> -scale.power();
      case ValueFormat.Plain _,
          ValueFormat.Duration _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.DayPattern _,
          ValueFormat.Moment _,
          ValueFormat.Truth _,
          ValueFormat.Bucket _ ->
          0;
    };
  }

  /// Returns a number format with these digits.
  String in(String pattern) {
    String digits = count == 0 ? "0" : "0." + "0".repeat(count);
    return DIGITS
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group().startsWith("0") ? digits : found.group()));
  }
}
