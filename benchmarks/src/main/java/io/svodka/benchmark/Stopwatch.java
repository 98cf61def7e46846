package io.svodka.benchmark;

import java.util.Arrays;

/// Measures how long something takes, as the median of many runs after a warm-up.
record Stopwatch(int warmUps, int runs) {
  private static final double NANOSECONDS = 1_000_000.0;

  /// Returns the median in milliseconds.
  double median(Runnable work) {
    for (int i = 0; i < warmUps; i++) {
      work.run();
    }
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - start) / NANOSECONDS;
    }
    Arrays.sort(times);
    return times[runs / 2];
  }
}
