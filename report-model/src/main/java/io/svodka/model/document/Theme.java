package io.svodka.model.document;

import java.util.List;

/// How documents look: one family of type, a few colours as `#RRGGBB`.
///
/// @param ink running text
/// @param quiet labels, notes, axes
/// @param line thin rules
/// @param wash fill of table heads and subtotals
/// @param accent headings, first series, bars
/// @param palette colours of series in order, safe for colour-blind readers
public record Theme(
    String font,
    double baseSizePoints,
    String ink,
    String quiet,
    String line,
    String wash,
    String accent,
    List<String> palette,
    ToneColours tones) {
  public Theme {
    palette = List.copyOf(palette);
  }

  /// Text and fill colours of the conditional styles; an empty fill fills nothing.
  public record ToneColours(
      String goodInk,
      String goodFill,
      String badInk,
      String badFill,
      String warningInk,
      String warningFill,
      String mutedInk) {}
}
