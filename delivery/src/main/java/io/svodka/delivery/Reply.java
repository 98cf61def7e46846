package io.svodka.delivery;

/// What a transport's other side said of one message.
public sealed interface Reply {
  /// What was said, as far as it was said.
  String text();

  /// It has taken the message.
  record Accepted(String text) implements Reply {}

  /// It has not taken the message and may take it later.
  record Deferred(String text) implements Reply {}

  /// It will never take this message.
  record Refused(String text) implements Reply {}

  /// The whole message went out and no answer came back.
  record Unknown(String text) implements Reply {}
}
