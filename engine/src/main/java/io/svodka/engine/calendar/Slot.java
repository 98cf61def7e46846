package io.svodka.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// One time at which a schedule asks for something. It is named by the wall clock, so it stays the
/// same slot when the rules of its zone change and it comes an hour earlier.
///
/// @param local what the schedule says, even where the clock leaps over it
/// @param at when it comes
public record Slot(LocalDateTime local, ZoneId zone, Instant at) {
  /// Returns the day that a run of this slot takes for today.
  public LocalDate asOf() {
    return local.toLocalDate();
  }

  /// Returns when it comes, as a clock of its zone shows it.
  public ZonedDateTime time() {
    return at.atZone(zone);
  }

  /// Returns its name, such as `monthly@2026-03-08T02:30[America/New_York]`. The second of two
  /// times that a clock shows twice also tells its offset.
  ///
  /// @param owner name of what is scheduled
  public String id(String owner) {
    return owner + "@" + local + (isRepetition() ? time().getOffset() : "") + "[" + zone + "]";
  }

  /// Returns whether both have one name.
  boolean isSame(Slot other) {
    return local.equals(other.local) && id("").equals(other.id(""));
  }

  private boolean isRepetition() {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.size() > 1 && !time().getOffset().equals(offsets.getFirst());
  }
}
