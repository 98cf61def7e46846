package io.svodka.renderer.chart;

import io.svodka.model.document.Chart.Arrangement;

/// How strong the colour of areas is, so that what lies behind them shows, the same in all formats.
public final class AreaInk {
  private static final double THIN = 0.22;
  private static final double THICK = 0.75;

  private AreaInk() {}

  /// Returns a share of the whole colour; areas on top of each other hide nothing.
  public static double strength(Arrangement arrangement) {
    return switch (arrangement) {
      case BESIDE -> THIN;
      case STACKED -> THICK;
    };
  }
}
