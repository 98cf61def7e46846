package io.svodka.renderer.html;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// A colour that is safe to print into a style sheet.
record Colour(int red, int green, int blue) {
  private static final Colour WHITE = new Colour(255, 255, 255);
  private static final double STEP = 0.05;

  /// Three times as bright as the ground of a key figure by night, where both are a little above
  /// black; a third of the ground by day.
  private static final double SEEN_BY_NIGHT = 0.17;

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

  /// Returns this colour where it stands out by night, else the first lighter one that does: for
  /// lines that keep their colour whatever their ground becomes.
  Colour lit() {
    return luminance() >= SEEN_BY_NIGHT ? this : lighter(STEP).lit();
  }

  /// Returns how bright the eye finds it, from 0 to 1.
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  String hex() {
    // A mail asks for some sixty of them.
    return "#" + DIGITS.toHexDigits(red << 16 | green << 8 | blue, 6);
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
