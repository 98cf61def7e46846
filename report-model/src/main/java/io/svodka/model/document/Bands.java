package io.svodka.model.document;

import java.util.List;

/// The lines that repeat on every printed page.
public record Bands(Band header, Band footer) {

  /// One line with three places; an empty list prints nothing there.
  public record Band(List<BandPart> left, List<BandPart> center, List<BandPart> right) {
    public static final Band EMPTY = new Band(List.of(), List.of(), List.of());

    public Band {
      left = List.copyOf(left);
      center = List.copyOf(center);
      right = List.copyOf(right);
    }

    public boolean isEmpty() {
      return left.isEmpty() && center.isEmpty() && right.isEmpty();
    }
  }

  /// Finished words, or a number that only the paged formats know.
  public sealed interface BandPart {
    record Words(String text) implements BandPart {}

    record PageNumber() implements BandPart {}

    record PageCount() implements BandPart {}
  }
}
