package io.svodka.engine.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/// Finds the slots of a day on the clocks of a zone. A day that a zone leaps over has none.
record WallClock(ZoneId zone) {

  boolean has(LocalDate day) {
    return day.atStartOfDay(zone).toLocalDate().equals(day);
  }

  /// Returns the slot at a time of the day. Where the clock leaps over it, it comes as much later
  /// as the clock leaps; where the clock shows it twice, it comes the first time.
  Stream<Slot> at(LocalDate day, LocalTime time) {
    return has(day)
        ? Stream.of(new Slot(day.atTime(time), zone, day.atTime(time).atZone(zone).toInstant()))
        : Stream.empty();
  }

  /// Returns the slots that follow each other by `step` as time passes, whatever clocks do.
  ///
  /// @param last included; the whole day where first and last are midnight
  Stream<Slot> every(Duration step, LocalDate day, LocalTime first, LocalTime last) {
    Instant end = end(day, last);
    return has(day)
        ? Stream.iterate(start(day, first), at -> !at.isAfter(end), at -> at.plus(step))
            .map(at -> new Slot(at.atZone(zone).toLocalDateTime(), zone, at))
        : Stream.empty();
  }

  private Instant start(LocalDate day, LocalTime first) {
    return first.equals(LocalTime.MIDNIGHT)
        ? day.atStartOfDay(zone).toInstant()
        : day.atTime(first).atZone(zone).toInstant();
  }

  private Instant end(LocalDate day, LocalTime last) {
    return last.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
        : ZonedDateTime.of(day, last, zone).withLaterOffsetAtOverlap().toInstant();
  }
}
