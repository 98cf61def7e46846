package io.svodka.renderer.xlsx;

/// What Excel stores in a cell, with the text that the document shows, which tells how wide it is.
///
/// @param formula what gives the figure; empty for a figure that stands by itself
record Filling(Content content, String shown, String formula) {
  Filling(Content content, String shown) {
    this(content, shown, "");
  }

  /// Returns this filling as the result of a formula.
  Filling by(String other) {
    return other.isEmpty() ? this : new Filling(content, shown, other);
  }

  /// Returns this filling with a sign before the text; a figure stays a figure.
  Filling signed(String icon, SignedFormats formats) {
    if (icon.isEmpty() || content instanceof Content.Blank) {
      return this;
    }
    String start = icon + "\u00A0";
    Content signed =
        switch (content) {
          case Content.Blank blank -> blank;
          case Content.Words(var text) -> new Content.Words(start + text);
          case Content.Figure(var number, var pattern) ->
              new Content.Figure(number, formats.before(pattern, start));
        };
    return new Filling(signed, start + shown, formula);
  }
}
