package io.svodka.renderer.html;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// A colour that is safe to print into a style sheet.
record Colour(int red, int green, int blue) {
  private static final Colour WHITE = new Colour(255, 255, 255);
  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  /// Returns the colour of a `#RRGGBB`.
  static Colour of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a colour: " + hex);
    }
    int rgb = HexFormat.fromHexDigits(hex, 1, 7);
    return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
  }

  /// Returns this colour with `share` of the other one in it.
  Colour mixedWith(Colour other, double share) {
    return new Colour(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  Colour lighter(double share) {
    return mixedWith(WHITE, share);
  }

  String hex() {
    // A mail asks for some sixty of them.
    return "#" + DIGITS.toHexDigits(red << 16 | green << 8 | blue, 6);
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
