package io.svodka.engine.arrow;

import io.svodka.model.value.Value;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts that stand one behind the other, and where each begins. Columns of results repeat few
/// texts often, so short ones are kept and given out again.
final class TextFormat implements ColumnFormat {
  private static final int KEPT = 1024;
  private static final int LONGEST_KEPT = 64;
  private static final int PRIME = 31;

  private final Offsets offsets;
  private final byte[][] keptLetters = new byte[KEPT][];
  private final Value[] keptTexts = new Value[KEPT];
  private byte[] letters = new byte[LONGEST_KEPT];

  /// How wide the places are that tell where texts begin.
  enum Offsets {
    INTS(Integer.BYTES),
    LONGS(Long.BYTES);

    private final int width;

    Offsets(int width) {
      this.width = width;
    }

    long read(MemorySegment places, long at) {
      return switch (this) {
        case INTS -> places.getAtIndex(ValueLayout.JAVA_INT, at);
        case LONGS -> places.getAtIndex(ValueLayout.JAVA_LONG, at);
      };
    }
  }

  TextFormat(Offsets offsets) {
    this.offsets = offsets;
  }

  @Override
  public ArrowColumn.Cells cells(Structure array, long count) {
    MemorySegment places = ArrowColumn.buffer(array, 1, (count + 1) * offsets.width);
    MemorySegment texts = ArrowColumn.buffer(array, 2, offsets.read(places, count));
    return at -> {
      long start = offsets.read(places, at);
      return text(texts, start, (int) (offsets.read(places, at + 1) - start));
    };
  }

  private Value text(MemorySegment texts, long start, int length) {
    if (length > letters.length) {
      letters = new byte[Math.max(length, 2 * letters.length)];
    }
    MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, start, letters, 0, length);
    return length > LONGEST_KEPT ? fresh(length) : kept(length);
  }

  private Value kept(int length) {
    int place = place(length);
    byte[] known = keptLetters[place];
    if (known != null && Arrays.equals(known, 0, known.length, letters, 0, length)) {
      return keptTexts[place];
    }
    Value text = fresh(length);
    keptLetters[place] = Arrays.copyOf(letters, length);
    keptTexts[place] = text;
    return text;
  }

  private int place(int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = PRIME * hash + letters[i];
    }
    return (hash ^ hash >>> 16) & KEPT - 1;
  }

  private Value fresh(int length) {
    return Value.of(new String(letters, 0, length, StandardCharsets.UTF_8));
  }
}
