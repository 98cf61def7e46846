package io.svodka.renderer.chart;

/// How the marks of a series look, the same in all formats.
///
/// @param color as in the theme, such as `#0B5FA5`
public record SeriesLook(String color, Weave weave) {
  /// The look of what is not drawn.
  static final SeriesLook NONE = new SeriesLook("", Weave.PLAIN);

  boolean isNone() {
    return color.isEmpty();
  }
}
