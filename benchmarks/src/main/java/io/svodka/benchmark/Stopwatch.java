package io.svodka.benchmark;

import java.util.Arrays;

/// Measures how long something takes, as the median of many runs after a warm-up.
record Stopwatch(int warmUps, int runs) {
  private static final double NANOSECONDS = 1_000_000.0;

  /// Medians in milliseconds of two things that were run in turn.
  record Pair(double first, double second) {}

  /// Returns the median in milliseconds.
  double median(Runnable work) {
    for (int i = 0; i < warmUps; i++) {
      work.run();
    }
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      times[i] = time(work);
    }
    return middle(times);
  }

  /// Returns the medians of two works in turn, so that a busy machine slows both.
  Pair medians(Runnable first, Runnable second) {
    for (int i = 0; i < warmUps; i++) {
      first.run();
      second.run();
    }
    double[] firsts = new double[runs];
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      firsts[i] = time(first);
      seconds[i] = time(second);
    }
    return new Pair(middle(firsts), middle(seconds));
  }

  private static double time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOSECONDS;
  }

  private static double middle(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
