package io.svodka.renderer.xlsx;

import io.svodka.renderer.xlsx.Look.Slant;
import java.util.List;
import java.util.stream.Collectors;

/// Words of one cell, some of them set off.
///
/// @param look of the cell
record RichText(List<Span> spans, Look look) {
  RichText {
    spans = List.copyOf(spans);
  }

  record Span(String text, Look look) {
    /// Returns the look of the words as XML of a font.
    String font() {
      Look.Typeface type = look.type();
      return (type.isBold() ? "<b/>" : "")
          + (type.slant() == Slant.ITALIC ? "<i/>" : "")
          + "<sz val=\"%s\"/><color rgb=\"FF%s\"/><rFont val=\"Calibri\"/><family val=\"2\"/>"
              .formatted(type.points(), type.ink().substring(1));
    }
  }

  String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /// Returns whether one look is enough for the cell.
  boolean isEven() {
    return spans.stream().map(Span::look).distinct().count() < 2;
  }

  /// Returns the look of the cell where one is enough.
  Look only() {
    return spans.isEmpty() ? look : spans.getFirst().look();
  }
}
