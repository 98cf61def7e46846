package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.ByteBuffer;

/// Lengths as they stand in a file: hundredths of a point, which is what the library rounds to.
/// Sums of rounded lengths are exact.
final class Hundredths {
  private static final int DIGITS = 24;

  private final byte[] digits = new byte[DIGITS];

  static long of(float points) {
    return Math.round(points * 100.0);
  }

  /// Adds a length with a space after it.
  void write(long hundredths, ByteBuffer out) {
    int start = DIGITS;
    digits[--start] = ' ';
    long rest = Math.abs(hundredths);
    int cents = (int) (rest % 100);
    if (cents != 0) {
      if (cents % 10 != 0) {
        digits[--start] = (byte) ('0' + cents % 10);
      }
      digits[--start] = (byte) ('0' + cents / 10);
      digits[--start] = '.';
    }
    rest /= 100;
    do {
      digits[--start] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (hundredths < 0) {
      digits[--start] = '-';
    }
    out.append(digits, start, DIGITS - start);
  }
}
