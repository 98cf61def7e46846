package io.svodka.delivery.alerts;

import java.time.Instant;

/// How a subject of an alert stands.
///
/// @param subject the values of its dimensions as text
/// @param since when it came into this state
/// @param toldAt when somebody was told last
/// @param message what was said last, with its figures
public record Standing(String subject, State state, Instant since, Instant toldAt, String message) {
  public enum State {
    FIRING,
    /// It fired, and then its row disappeared.
    NO_DATA,
    RECOVERED
  }
}
