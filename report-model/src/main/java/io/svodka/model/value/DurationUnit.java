package io.svodka.model.value;

/// What a number that is a duration counts.
public enum DurationUnit {
  SECONDS(1),
  MINUTES(60),
  HOURS(60 * 60),
  DAYS(24 * 60 * 60);

  private final int seconds;

  DurationUnit(int seconds) {
    this.seconds = seconds;
  }

  /// Returns how many seconds one of them has.
  public int seconds() {
    return seconds;
  }
}
