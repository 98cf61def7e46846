package io.svodka.renderer.chart;

import io.svodka.model.document.Theme;
import java.util.List;
import java.util.stream.Stream;

/// Looks of series in order: the accent first, then the palette; then the colours again in another
/// weave, so that four times as many series as colours can be told apart.
public final class SeriesLooks {
  private final List<String> colours;

  public SeriesLooks(Theme theme) {
    this.colours = colours(theme);
  }

  /// Returns the colours of a theme as they are dealt out to series.
  public static List<String> colours(Theme theme) {
    return Stream.concat(Stream.of(theme.accent()), theme.palette().stream()).distinct().toList();
  }

  public SeriesLook of(int series) {
    Weave[] weaves = Weave.values();
    int round = series / colours.size() % weaves.length;
    return new SeriesLook(colours.get(series % colours.size()), weaves[round]);
  }
}
