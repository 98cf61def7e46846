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

  /// Returns the cut of the companion that has the Hebrew letters. Hebrew has no italics.
  String hebrewFile() {
    return switch (this) {
      case REGULAR, ITALIC -> "IBMPlexSansHebrew-Regular.ttf";
      case SEMIBOLD, SEMIBOLD_ITALIC -> "IBMPlexSansHebrew-SemiBold.ttf";
    };
  }

  /// Returns the letter that prefixes the name of the companion's embedded subset.
  char hebrewLetter() {
    return switch (this) {
      case REGULAR -> 'H';
      case ITALIC -> 'J';
      case SEMIBOLD -> 'B';
      case SEMIBOLD_ITALIC -> 'C';
    };
  }

  /// Returns the letter that prefixes the name of the embedded subset.
  char letter() {
    return letter;
  }
}
