package io.svodka.delivery;

/// A way out of the house. The ledger keeps each apart: a message laid into the local mailbox may
/// still be sent.
public enum Channel {
  SMTP,
  MAILBOX
}
