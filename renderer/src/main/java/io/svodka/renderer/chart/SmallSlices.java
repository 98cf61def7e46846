package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Slices of pies and donuts that words would cover.
public record SmallSlices(Chart chart, Locale locale) {
  private static final double LEAST = 0.04;

  /// Returns the places of small slices.
  public List<Integer> places() {
    double sum = sum();
    return IntStream.range(0, cells().size())
        .filter(i -> positive(i) / sum < LEAST)
        .boxed()
        .toList();
  }

  /// Returns what would stand at a slice: its share, and its figure where that is asked for. What
  /// is below zero has no slice and so always its figure.
  public String words(int slice) {
    if (Figures.of(cells().get(slice)).orElse(0) < 0) {
      return cells().get(slice).shown();
    }
    String share =
        positive(slice) > 0 ? new AxisNumbers(locale).share(positive(slice) / sum()) : "";
    String figure =
        switch (chart.manner().labels()) {
          case NONE -> "";
          case FIGURES -> cells().get(slice).shown();
        };
    String between = share.isEmpty() || figure.isEmpty() ? "" : " · ";
    return figure + between + share;
  }

  private List<Cell> cells() {
    return chart.series().getFirst().cells();
  }

  private double positive(int slice) {
    return Math.max(0, Figures.of(cells().get(slice)).orElse(0));
  }

  private double sum() {
    double sum = IntStream.range(0, cells().size()).mapToDouble(this::positive).sum();
    return sum == 0 ? 1 : sum;
  }
}
