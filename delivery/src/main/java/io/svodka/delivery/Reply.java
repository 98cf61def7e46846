package io.svodka.delivery;

/// What a transport's other side said of one message.
public sealed interface Reply {
  /// What was said, as far as it was said.
  String text();

  /// It has taken the message.
  record Accepted(String text) implements Reply {}

  /// It has not taken the message and may take it later.
  record Deferred(String text, Whose whose) implements Reply {
    public Deferred(String text) {
      this(text, Whose.MAILBOX);
    }
  }

  /// Who puts a message off.
  enum Whose {
    MAILBOX,
    /// The server cannot be reached or takes nothing now, whoever it is for.
    SERVER
  }

  /// It will never take this message.
  record Refused(String text) implements Reply {}

  /// The whole message went out and no answer came back.
  record Unknown(String text) implements Reply {}
}
