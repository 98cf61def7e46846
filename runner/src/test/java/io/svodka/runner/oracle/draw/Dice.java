package io.svodka.runner.oracle.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Chance, the same from the same seed.
public final class Dice {
  private static final int ALL = 100;

  private final Random random;

  public Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  /// Returns whether something happens that happens so many times of a hundred.
  boolean chance(int percent) {
    return random.nextInt(ALL) < percent;
  }

  /// Returns a number from `least` to `most`.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @SafeVarargs
  final <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }

  /// Returns so many different members, in random order.
  <T> List<T> some(List<T> all, int count) {
    List<T> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    return mixed.subList(0, Math.min(count, mixed.size()));
  }

  <T> List<T> maybe(int percent, Supplier<T> made) {
    return chance(percent) ? List.of(made.get()) : List.of();
  }
}
