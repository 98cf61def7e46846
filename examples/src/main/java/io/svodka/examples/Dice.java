package io.svodka.examples;

import java.util.List;

/// Chance that repeats: the same seeds give the same throws on every machine and every Java. The
/// numbers are those of SplitMix64.
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long... seeds) {
    long mixed = 0;
    for (long seed : seeds) {
      mixed = mix(mixed + STEP + seed);
    }
    return new Dice(mixed);
  }

  /// Returns a whole number from 0 up to, not including, the limit.
  int below(int limit) {
    return (int) Long.remainderUnsigned(next() >>> 1, limit);
  }

  /// Returns whether a thing happened that happens so many times in a thousand.
  boolean happens(int perThousand) {
    return below(1000) < perThousand;
  }

  /// Returns a whole number near the centre and at most that many thousandths away from it; near
  /// ones come more often than far ones.
  long near(long centre, int perThousand) {
    int away = below(perThousand + 1) + below(perThousand + 1) - perThousand;
    return (centre * (1000 + away) + 500) / 1000;
  }

  /// Returns one of the items; an item of weight 2 comes twice as often as one of weight 1.
  <T> T pick(List<T> items, List<Integer> weights) {
    int left = below(weights.stream().mapToInt(Integer::intValue).sum());
    int index = 0;
    while (left >= weights.get(index)) {
      left -= weights.get(index);
      index++;
    }
    return items.get(index);
  }

  private long next() {
    state += STEP;
    return mix(state);
  }

  private static long mix(long value) {
    long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
