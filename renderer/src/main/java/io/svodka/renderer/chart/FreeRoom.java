package io.svodka.renderer.chart;

import java.util.ArrayList;
import java.util.List;

/// Where words stand already, so that no others cover them.
final class FreeRoom {
  private static final double BELOW = 0.35;

  private final Canvas canvas;
  private final List<double[]> taken = new ArrayList<>();

  FreeRoom(Canvas canvas) {
    this.canvas = canvas;
  }

  /// Returns whether words fit around `x`, and keeps their place if they do.
  boolean take(double x, double baseline, String text) {
    double size = canvas.lettering().size();
    double half = canvas.lettering().width(text) / 2;
    double[] box = {x - half, x + half, baseline - size, baseline + BELOW * size};
    boolean inside = box[0] >= -1 && box[1] <= canvas.width() + 1;
    boolean free = inside && taken.stream().noneMatch(other -> meet(box, other));
    if (free) {
      taken.add(box);
    }
    return free;
  }

  private static boolean meet(double[] one, double[] other) {
    return one[0] < other[1] && one[1] > other[0] && one[2] < other[3] && one[3] > other[2];
  }
}
