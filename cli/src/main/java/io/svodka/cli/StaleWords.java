package io.svodka.cli;

import io.svodka.runner.StaleSource;
import java.time.Duration;

/// Says that a source is not fresh.
final class StaleWords {
  private static final int TWO_DAYS = 48;

  private StaleWords() {}

  static String line(StaleSource stale) {
    return switch (stale) {
      case StaleSource.TooOld(var source, var age, var allowed) ->
          source + " was refreshed " + words(age) + " ago, allowed are " + words(allowed);
      case StaleSource.Empty(var source) -> source + " has no row that tells its age";
      case StaleSource.NotChanged(var source, var changed, var since) ->
          "the file of "
              + source
              + " was changed on "
              + new Moments(changed.getZone()).of(changed.toInstant())
              + ", not since "
              + since;
    };
  }

  private static String words(Duration time) {
    long hours = time.toHours();
    if (hours >= TWO_DAYS) {
      return time.toDays() + " days";
    }
    return hours >= 1 ? hours + (hours == 1 ? " hour" : " hours") : time.toMinutes() + " minutes";
  }
}
