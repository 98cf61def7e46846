package io.svodka.delivery.sharing;

import java.time.Instant;

/// What becomes of a task after a service was woken for it.
public sealed interface TaskEnding {
  /// Nothing is left to be done, be it that somebody else has done it.
  record Over() implements TaskEnding {}

  /// Somebody is to be woken again.
  record Again(Instant at) implements TaskEnding {}
}
