package io.svodka.renderer.xlsx;

/// Estimates how wide text is, in widths of a digit of the standard font, which is what Excel
/// counts columns in. An estimate is enough here and needs no font.
final class TextWidth {
  private static final double WIDE = 1.25;
  private static final double USUAL = 1.05;
  private static final double NARROW = 0.6;
  private static final double STANDARD_POINTS = 11;
  private static final double BOLD = 1.07;

  /// Widths of the letters of Europe.
  private static final double[] COMMON = common();

  private TextWidth() {}

  /// Returns the width of the widest line.
  static double of(String text, Look look) {
    if (text.indexOf('\n') < 0) {
      return line(text) * scale(look);
    }
    return text.lines().mapToDouble(TextWidth::line).max().orElse(0) * scale(look);
  }

  /// Returns the width of the longest word, below which wrapped text looks broken.
  static double longestWord(String text, Look look) {
    double widest = 0;
    for (String word : text.split("\\s+", -1)) {
      widest = Math.max(widest, line(word));
    }
    return widest * scale(look);
  }

  /// Returns how many lines `text` takes in a place of this width.
  static int lines(String text, Look look, double width) {
    return text.lines()
        .mapToInt(line -> (int) Math.max(1, Math.ceil(line(line) * scale(look) * 1.03 / width)))
        .sum();
  }

  static double scale(Look look) {
    return look.type().points() / STANDARD_POINTS * (look.type().isBold() ? BOLD : 1);
  }

  /// Returns the width of a line in the standard size.
  static double line(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char point = text.charAt(i);
      sum += point < COMMON.length ? COMMON[point] : of(point);
    }
    return sum;
  }

  private static double[] common() {
    double[] widths = new double[0x600];
    for (char point = 0; point < widths.length; point++) {
      widths[point] = of(point);
    }
    return widths;
  }

  private static double of(char point) {
    if (Character.isDigit(point)) {
      return 1;
    }
    if (Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || ".,:;'|!ilI".indexOf(point) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(point) || "шщжюмфыШЩЖЮwm@%—".indexOf(point) >= 0 ? WIDE : USUAL;
  }
}
