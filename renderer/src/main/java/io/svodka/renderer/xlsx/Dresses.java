package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tone;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The dresses of a table part: by kind of row, column and tone.
final class Dresses {
  static final int DETAIL = 0;
  static final int TOTAL = 1;

  private final Map<Key, Dress> all = new HashMap<>();
  private final Map<Integer, @Nullable Dress[]> latest = new HashMap<>();
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
    @Nullable Dress[] row = latest.computeIfAbsent(kind, _ -> new Dress[columns]);
    Dress known = row[column];
    if (known != null && known.isOf(tone)) {
      return known;
    }
    Dress found = all.computeIfAbsent(new Key(kind, column, tone), _ -> made.get());
    row[column] = found;
    return found;
  }
}
