package io.svodka.renderer.pdf.type;

import com.lowagie.text.pdf.BaseFont;
import io.svodka.model.failure.RunFailure;

/// One cut: how wide its characters are. Refuses characters it has no glyph for, because a PDF
/// would leave them out without a word.
public final class Typeface {
  private static final double EM = 1000;
  private static final int TABLE = 0x3000;
  private static final short MISSING = -1;

  private final BaseFont font;
  private final short[] widths = new short[TABLE];

  Typeface(BaseFont font) {
    this.font = font;
    for (int code = 0; code < TABLE; code++) {
      widths[code] = measured(code);
    }
  }

  /// Returns the font for the writer of the file.
  public BaseFont font() {
    return font;
  }

  /// Returns the width of a text in points.
  public double width(CharSequence text, double size) {
    int sum = 0;
    for (int i = 0; i < text.length(); ) {
      int code = Character.codePointAt(text, i);
      sum += advance(code);
      i += Character.charCount(code);
    }
    return sum * size / EM;
  }

  private short raw(int code) {
    return code < TABLE ? widths[code] : measured(code);
  }

  private short measured(int code) {
    return font.charExists(code) ? (short) font.getWidth(code) : MISSING;
  }

  private int advance(int code) {
    short width = raw(code);
    if (width == MISSING) {
      throw missing(code);
    }
    return width;
  }

  private static RunFailure missing(int code) {
    String character = Character.toString(code);
    return new RunFailure.Render(
        "SV9611",
        "the PDF font has no glyph for `%s` (U+%04X, %s)"
            .formatted(character, code, Character.getName(code)),
        "replace the character in the data or in the report, or send this report as HTML or XLSX",
        null);
  }
}
