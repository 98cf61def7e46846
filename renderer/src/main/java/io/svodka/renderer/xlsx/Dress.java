package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tone;
import io.svodka.renderer.xlsx.Look.Wrap;
import java.util.ArrayList;
import java.util.List;

/// How the cells of one column look in one kind of row and one tone, with the numbers of the styles
/// that they have had so far: a long table asks millions of times for the same few.
final class Dress {
  private static final int UNKNOWN = -1;

  private final Tone tone;
  private final String icon;
  private final Look look;
  private final Styles styles;
  private final double scale;
  private final List<Patterned> patterned = new ArrayList<>();
  private final int[] words = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};

  Dress(Tone tone, String icon, Look look, Styles styles) {
    this.tone = tone;
    this.icon = icon;
    this.look = look;
    this.styles = styles;
    this.scale = TextWidth.scale(look);
  }

  private record Patterned(String pattern, int style) {}

  @SuppressWarnings("ReferenceEquality") // most cells carry the very same tone
  boolean isOf(Tone other) {
    return tone == other || tone.equals(other);
  }

  /// Returns what a cell holds with the sign before it.
  Filling signed(Filling filling) {
    return filling.signed(icon, styles.signedFormats());
  }

  Look look() {
    return look;
  }

  double indent() {
    return look.place().indent();
  }

  /// Returns how wide a text without line ends is.
  double width(String line) {
    return TextWidth.line(line) * scale;
  }

  /// Returns how wide a text of one line is.
  double width(SheetText line) {
    return line.width() * scale;
  }

  /// Returns the style of words, wrapped and marked as text or not.
  int words(Wrap wrap, Look.Prefix prefix) {
    int place = (wrap == Wrap.WORDS ? 2 : 0) + (prefix == Look.Prefix.QUOTED ? 1 : 0);
    if (words[place] == UNKNOWN) {
      Look wrapped = wrap == Wrap.WORDS ? look.wrapped() : look;
      words[place] = styles.of(prefix == Look.Prefix.QUOTED ? wrapped.quoted() : wrapped);
    }
    return words[place];
  }

  /// Returns the style of numbers in a format.
  int figures(String pattern) {
    for (Patterned known : patterned) {
      if (known.pattern().equals(pattern)) {
        return known.style();
      }
    }
    Patterned made = new Patterned(pattern, styles.of(look.patterned(pattern)));
    patterned.add(made);
    return made.style();
  }
}
