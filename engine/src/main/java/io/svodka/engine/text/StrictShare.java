package io.svodka.engine.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share that is shown as nothing or as all only where it is just that.
///
/// @param shown what is printed
/// @param side `<` or `>` where the share lies beside what is printed, else empty
record StrictShare(BigDecimal shown, String side) {
  /// @param decimals how many of them the percent has
  static StrictShare of(BigDecimal share, int decimals) {
    int scale = decimals + 2;
    BigDecimal rounded = share.setScale(scale, RoundingMode.HALF_UP);
    boolean isEnd = rounded.signum() == 0 || rounded.abs().compareTo(BigDecimal.ONE) == 0;
    if (!isEnd || rounded.compareTo(share) == 0) {
      return new StrictShare(rounded, "");
    }
    BigDecimal shown = inside(share, rounded, BigDecimal.ONE.movePointLeft(scale));
    return new StrictShare(shown, share.compareTo(shown) < 0 ? "<" : ">");
  }

  /// More than all is compared with all; what is less, or more than nothing, with the next step.
  private static BigDecimal inside(BigDecimal share, BigDecimal rounded, BigDecimal step) {
    BigDecimal sign = BigDecimal.valueOf(share.signum());
    if (rounded.signum() == 0) {
      return step.multiply(sign);
    }
    return share.abs().compareTo(BigDecimal.ONE) > 0
        ? rounded
        : rounded.subtract(step.multiply(sign));
  }
}
