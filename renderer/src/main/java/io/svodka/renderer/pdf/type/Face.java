package io.svodka.renderer.pdf.type;

import io.svodka.model.document.Paragraph.Slant;
import io.svodka.model.document.Paragraph.Weight;

/// A cut of the one family that is embedded.
public enum Face {
  REGULAR("IBMPlexSans-Regular.ttf", 'R'),
  ITALIC("IBMPlexSans-Italic.ttf", 'I'),
  SEMIBOLD("IBMPlexSans-SemiBold.ttf", 'S'),
  SEMIBOLD_ITALIC("IBMPlexSans-SemiBoldItalic.ttf", 'T');

  private final String file;
  private final char letter;

  Face(String file, char letter) {
    this.file = file;
    this.letter = letter;
  }

  /// Returns the cut for words of this weight and slant.
  public static Face of(Weight weight, Slant slant) {
    return switch (weight) {
      case REGULAR -> slant == Slant.ITALIC ? ITALIC : REGULAR;
      case BOLD -> slant == Slant.ITALIC ? SEMIBOLD_ITALIC : SEMIBOLD;
    };
  }

  String file() {
    return file;
  }

  /// Returns the letter that prefixes the name of the embedded subset.
  char letter() {
    return letter;
  }
}
