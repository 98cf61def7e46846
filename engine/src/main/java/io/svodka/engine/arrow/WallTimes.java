package io.svodka.engine.arrow;

import io.svodka.model.value.Value;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Moments as values.
final class WallTimes {
  private static final long NANOSECONDS = 1_000_000_000;

  private WallTimes() {}

  /// @param units since 1970
  static Value moment(long units, long perSecond) {
    int nanoseconds = (int) (Math.floorMod(units, perSecond) * (NANOSECONDS / perSecond));
    return new Value.Moment(
        LocalDateTime.ofEpochSecond(Math.floorDiv(units, perSecond), nanoseconds, ZoneOffset.UTC));
  }
}
