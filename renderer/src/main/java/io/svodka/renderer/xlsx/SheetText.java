package io.svodka.renderer.xlsx;

import java.util.regex.Pattern;

/// A text with what its cells have to know of it, found out once for one that comes again.
///
/// @param number its number among the shared texts; [#ALONE] when it stands in its cell
/// @param text as a workbook stores it
/// @param width of its letters in the standard size, when it is one line
record SheetText(int number, String text, double width, Look.Prefix prefix, Lines lines) {
  static final int ALONE = -1;
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String TRIGGERS = "=+-@\t\r";

  /// Whether a text has line ends.
  enum Lines {
    ONE,
    SEVERAL
  }

  static SheetText of(String text) {
    Lines lines = text.indexOf('\n') < 0 ? Lines.ONE : Lines.SEVERAL;
    return new SheetText(ALONE, escaped(text), TextWidth.line(text), prefix(text), lines);
  }

  /// Returns this text with its number among the shared ones.
  SheetText numbered(int shared) {
    return new SheetText(shared, text, width, prefix, lines);
  }

  /// Excel reads `_x0041_` in a text as the letter of this code.
  static String escaped(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return lines.contains("_x") ? ESCAPE.matcher(lines).replaceAll("_x005F_") : lines;
  }

  /// Returns whether a program might take the text for a formula.
  static Look.Prefix prefix(String text) {
    return !text.isEmpty() && TRIGGERS.indexOf(text.charAt(0)) >= 0
        ? Look.Prefix.QUOTED
        : Look.Prefix.NONE;
  }
}
