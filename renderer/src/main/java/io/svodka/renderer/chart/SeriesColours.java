package io.svodka.renderer.chart;

import io.svodka.model.document.Theme;
import java.util.List;
import java.util.stream.Stream;

/// Colours of series in order: the accent first, then the palette, then from the start again.
final class SeriesColours {
  private final List<String> colours;

  SeriesColours(Theme theme) {
    this.colours =
        Stream.concat(Stream.of(theme.accent()), theme.palette().stream()).distinct().toList();
  }

  /// Returns how many colours there are before they begin anew.
  int count() {
    return colours.size();
  }

  String of(int series) {
    return colours.get(series % colours.size());
  }
}
