package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tone;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The dresses of a table part: by kind of row, column and tone.
final class Dresses {
  static final int DETAIL = 0;
  static final int TOTAL = 1;

  private final Map<Key, Dress> all = new HashMap<>();
  private @Nullable Dress[][] latest = new Dress[0][];
  private final int columns;

  Dresses(int columns) {
    this.columns = columns;
  }

  private record Key(int kind, int column, Tone tone) {}

  /// Returns the kind of the row that closes a group.
  static int subtotal(int level) {
    return TOTAL + level;
  }

  /// Returns the dress, made when it is asked for first.
  Dress of(int kind, int column, Tone tone, Supplier<Dress> made) {
    Dress known = kind < latest.length ? latest[kind][column] : null;
    if (known != null && known.isOf(tone)) {
      return known;
    }
    Dress found = all.computeIfAbsent(new Key(kind, column, tone), _ -> made.get());
    latestOf(kind)[column] = found;
    return found;
  }

  private @Nullable Dress[] latestOf(int kind) {
    int known = latest.length;
    if (kind >= known) {
      latest = Arrays.copyOf(latest, kind + 1);
      for (int i = known; i <= kind; i++) {
        latest[i] = new Dress[columns];
      }
    }
    return latest[kind];
  }
}
