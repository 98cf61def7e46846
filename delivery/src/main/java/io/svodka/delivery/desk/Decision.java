package io.svodka.delivery.desk;

/// What a person wants done with a delivery.
///
/// @param by who decides
public record Decision(Kind kind, String by) {
  public enum Kind {
    /// Try at once what was not sent.
    RETRY,
    /// Send the same once more, though it was or may have been sent.
    RESEND,
    /// Let go what waits for a person.
    RELEASE,
    /// Book as sent what may have arrived: the recipient has it.
    ARRIVED,
    /// Never send it.
    CANCEL
  }
}
