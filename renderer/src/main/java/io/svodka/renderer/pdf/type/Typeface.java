package io.svodka.renderer.pdf.type;

import com.lowagie.text.pdf.BaseFont;
import io.svodka.model.document.PrintedLetters;
import io.svodka.model.failure.RunFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One cut: how wide its characters are. Refuses characters it has no glyph for, because a PDF
/// would leave them out without a word.
public final class Typeface {
  private static final double EM = 1000;
  private static final int TABLE = 0x3000;
  private static final short MISSING = -1;

  /// Marks of direction, which order a line and are not painted.
  private static final int LEFT_MARK = 0x200E;

  private static final int RIGHT_MARK = 0x200F;

  private final BaseFont font;
  private final Supplier<BaseFont> companion;
  private @Nullable BaseFont hebrew;
  private final short[] widths = new short[TABLE];

  /// @param companion makes the font that has the Hebrew letters, which few documents need
  Typeface(BaseFont font, Supplier<BaseFont> companion) {
    this.font = font;
    this.companion = companion;
    for (int code = 0; code < TABLE; code++) {
      widths[code] = measured(code);
    }
  }

  /// Returns the font for the writer of the file.
  public BaseFont font() {
    return font;
  }

  /// Returns the font of a script for the writer of the file.
  public BaseFont font(LineOrder.Script script) {
    return switch (script) {
      case MAIN -> font;
      case HEBREW -> hebrew();
    };
  }

  private synchronized BaseFont hebrew() {
    if (hebrew == null) {
      hebrew = companion.get();
    }
    return hebrew;
  }

  /// Returns the width of a text in points.
  public double width(String text, double size) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < TABLE && widths[letter] != MISSING) {
        sum += widths[letter];
      } else {
        int code = text.codePointAt(i);
        sum += advance(code);
        i += Character.charCount(code) - 1;
      }
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
    return width == MISSING ? elsewhere(code) : width;
  }

  private int elsewhere(int code) {
    if (PrintedLetters.HEBREW.has(code)) {
      return hebrew().getWidth(code);
    }
    if (code == LEFT_MARK || code == RIGHT_MARK) {
      return 0;
    }
    throw missing(code);
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
