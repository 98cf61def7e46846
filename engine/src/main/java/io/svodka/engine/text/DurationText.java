package io.svodka.engine.text;

import io.svodka.model.value.DurationUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Shows durations in hours and minutes, such as "1 ч 05 мин". What is counted in seconds is shown
/// with them; nothing is rounded finer than to a minute otherwise.
///
/// @param mark what stands before a sign; may be empty
record DurationText(Language language, String mark) {
  private static final int SIXTY = 60;

  String show(BigDecimal number, DurationUnit counted) {
    boolean seconds = counted == DurationUnit.SECONDS;
    BigDecimal step = BigDecimal.valueOf(seconds ? 1 : SIXTY);
    long steps =
        number
            .abs()
            .multiply(BigDecimal.valueOf(counted.seconds()))
            .divide(step, 0, RoundingMode.HALF_UP)
            .longValueExact();
    String sign = number.signum() < 0 && steps > 0 ? mark + "−" : "";
    return sign + (seconds ? ofSeconds(steps) : ofMinutes(steps));
  }

  private String ofMinutes(long minutes) {
    return minutes < SIXTY
        ? part(minutes, DurationUnit.MINUTES)
        : joined(
            List.of(
                part(minutes / SIXTY, DurationUnit.HOURS),
                lesser(minutes % SIXTY, DurationUnit.MINUTES)));
  }

  private String ofSeconds(long seconds) {
    if (seconds < SIXTY) {
      return part(seconds, DurationUnit.SECONDS);
    }
    long minutes = seconds / SIXTY;
    String rest = lesser(seconds % SIXTY, DurationUnit.SECONDS);
    return minutes < SIXTY
        ? joined(List.of(part(minutes, DurationUnit.MINUTES), rest))
        : joined(
            List.of(
                part(minutes / SIXTY, DurationUnit.HOURS),
                lesser(minutes % SIXTY, DurationUnit.MINUTES),
                rest));
  }

  private String part(long count, DurationUnit unit) {
    return count + "\u00A0" + language.duration(unit);
  }

  private String lesser(long count, DurationUnit unit) {
    return (count < 10 ? "0" : "") + part(count, unit);
  }

  private static String joined(List<String> parts) {
    return String.join("\u00A0", parts);
  }
}
