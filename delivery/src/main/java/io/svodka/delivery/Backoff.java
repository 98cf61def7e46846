package io.svodka.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When a message that was not taken is tried again by itself, and when no more.
///
/// @param waits after the first attempt, the second and so on; the last one goes on
/// @param patience after which a message is given up, counted from when it became known
public record Backoff(List<Duration> waits, Duration patience) {
  private static final int SPREAD_PARTS = 5;

  public static final Backoff STANDARD =
      new Backoff(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(2),
              Duration.ofMinutes(5),
              Duration.ofMinutes(10),
              Duration.ofMinutes(15)),
          Duration.ofHours(24));

  public Backoff {
    waits = List.copyOf(waits);
  }

  /// Returns when the next attempt may begin. Messages of one burst are spread a little, so that
  /// they do not come back to the server all at once.
  Instant next(Claim.Granted claim, Instant now) {
    Duration wait = waits.get(Math.min(claim.attempt(), waits.size()) - 1);
    long spread = wait.toMillis() / SPREAD_PARTS;
    return now.plus(wait).plusMillis(spread == 0 ? 0 : Math.floorMod(claim.id() * 7919, spread));
  }

  boolean isOver(Claim.Granted claim, Instant now) {
    return claim.postmark().date().plus(patience).isBefore(now);
  }
}
