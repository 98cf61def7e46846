package io.svodka.runner;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/// A source that is not as fresh as a delivery asks for.
public sealed interface StaleSource {
  /// Returns the name of the source.
  String source();

  /// Its newest row is older than it promises.
  record TooOld(String source, Duration age, Duration allowed) implements StaleSource {}

  /// It has no row that tells its age.
  record Empty(String source) implements StaleSource {}

  /// Its file has not been changed since the period of the report ended.
  ///
  /// @param changed in the zone of the project
  /// @param since first day after the period
  record NotChanged(String source, ZonedDateTime changed, LocalDate since) implements StaleSource {}
}
