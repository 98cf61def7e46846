package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Chart;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Slices of pies and donuts that words would cover.
public record SmallSlices(Chart chart, Locale locale) {
  private static final double LEAST = 0.04;

  /// Returns the places of small slices; without a legend, words stand beside them and cover none,
  /// and only what is no slice is left.
  public List<Integer> places() {
    double sum = sum();
    double least = isNamedAround() ? Double.MIN_VALUE : LEAST;
    return IntStream.range(0, cells().size())
        .filter(i -> positive(i) / sum < least)
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

  /// Whether slices are named beside them, for want of a legend. Programs cannot name those of a
  /// ring so.
  public boolean isNamedAround() {
    return chart.manner().legend() == Chart.Legend.NONE && chart.manner().kind() == Chart.Kind.PIE;
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
