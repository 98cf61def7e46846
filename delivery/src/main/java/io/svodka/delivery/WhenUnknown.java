package io.svodka.delivery;

/// What becomes of a message whose end was sent and whose answer nobody has heard.
public enum WhenUnknown {
  /// A person decides.
  HOLD,
  /// It is sent again and marked as possibly arriving twice.
  RESEND
}
