package io.svodka.renderer.html;

/// Writes lengths for style sheets and drawings: at most one digit after the point.
final class Digits {
  private Digits() {}

  static String of(double number) {
    long tenths = Math.round(number * 10);
    long whole = tenths / 10;
    String sign = tenths < 0 && whole == 0 ? "-" : "";
    return tenths % 10 == 0 ? "" + whole : sign + whole + "." + Math.abs(tenths % 10);
  }

  /// Returns a share of 1 as a percentage.
  static String percent(double share) {
    return of(share * 100) + "%";
  }
}
