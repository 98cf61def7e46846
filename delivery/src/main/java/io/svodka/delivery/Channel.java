package io.svodka.delivery;

/// A way out of the house. The ledger keeps each apart: a message laid into the local mailbox may
/// still be sent.
public enum Channel {
  SMTP,
  MAILBOX,
  /// Files in folders.
  FOLDER,
  /// Files in an object store.
  S3,
  /// A program that is told of files.
  WEBHOOK;

  /// Returns whether its recipients are addresses of people. What people may have got is never sent
  /// again by itself; what is put somewhere can be put again, and a program knows by a key what it
  /// was told before.
  public boolean isMail() {
    return switch (this) {
      case SMTP, MAILBOX -> true;
      case FOLDER, S3, WEBHOOK -> false;
    };
  }

  /// Returns whether what is handed over takes the place of what was there, so that a later run may
  /// do it again.
  public boolean isReplacing() {
    return switch (this) {
      case FOLDER, S3 -> true;
      case SMTP, MAILBOX, WEBHOOK -> false;
    };
  }
}
