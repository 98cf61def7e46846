package io.svodka.delivery.desk;

/// What a mail server on the way says about a mail that it had taken and could not deliver.
///
/// @param messageId of the mail, with its angle brackets; empty where it is not told
/// @param mark of the return path it came back to; empty where that is one for all mails
/// @param recipient address that it could not be delivered to, as that server writes it
/// @param status such as `5.1.1`
/// @param text the server's words
public record Bounce(
    String messageId, String mark, String recipient, Kind kind, String status, String text) {
  public enum Kind {
    /// There is no such address, and there will be none.
    HARD,
    /// The mailbox is full, the server could not be reached, or it did not like this mail.
    SOFT
  }
}
