package io.svodka.renderer.xlsx;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What Excel stores in a cell, with the text that the document shows, which tells how wide it is.
///
/// @param formula what gives the figure; empty for a figure that stands by itself
record Filling(Content content, String shown, String formula) {
  /// Excel opens no number format that is longer.
  private static final int LONGEST_FORMAT = 255;

  Filling(Content content, String shown) {
    this(content, shown, "");
  }

  /// Returns this filling as the result of a formula.
  Filling by(String other) {
    return other.isEmpty() ? this : new Filling(content, shown, other);
  }

  /// Returns this filling with a sign before the text; a figure stays a figure.
  Filling signed(String icon) {
    if (icon.isEmpty() || content instanceof Content.Blank) {
      return this;
    }
    String start = icon + "\u00A0";
    Content signed =
        switch (content) {
          case Content.Blank blank -> blank;
          case Content.Words(var text) -> new Content.Words(start + text);
          case Content.Figure(var number, var pattern) ->
              new Content.Figure(number, before(pattern, start));
        };
    return new Filling(signed, start + shown, formula);
  }

  /// Puts words before every part of a number format, or leaves it where it would grow too long.
  private static String before(String pattern, String words) {
    String quoted = "\"" + words.replace("\"", "\"\\\"\"") + "\"";
    String signed =
        Arrays.stream(pattern.split(";", -1))
            .map(part -> quoted + part)
            .collect(Collectors.joining(";"));
    return signed.length() <= LONGEST_FORMAT ? signed : pattern;
  }
}
