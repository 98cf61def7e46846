package io.svodka.delivery.mail;

import io.svodka.delivery.Reply;

/// The first reply that decides over a mail: the first refusal, or the reply to the dot.
///
/// @param code the reply's code; 0 while nothing decisive was heard
record Verdict(Stage stage, int code, String text) {
  static final Verdict NONE = new Verdict(Stage.BEFORE, 0, "");

  private static final int COMPLETED = 200;
  private static final int INTERMEDIATE = 300;
  private static final int TRANSIENT = 400;
  private static final int PERMANENT = 500;
  private static final int BEYOND = 600;
  private static final int CLOSING = 421;

  /// What the server was told last.
  enum Stage {
    BEFORE,
    SENDER,
    RECIPIENT,
    DOT
  }

  /// Returns what is known as the conversation goes on.
  Verdict at(Stage next) {
    return next == Stage.DOT ? new Verdict(next, 0, "") : new Verdict(next, code, text);
  }

  private boolean isAfterDot() {
    return stage == Stage.DOT;
  }

  /// Says whether the server takes nothing of this sender, whoever it is for.
  boolean isOfSender() {
    return (isPermanent() && stage == Stage.SENDER)
        || ((isTransient() || isPermanent()) && SenderFault.isNamed(text));
  }

  /// Says whether the server has gone before it knew of the mail.
  boolean isGoodbye() {
    return stage == Stage.SENDER && (code == 0 || code == CLOSING);
  }

  Verdict hear(int heard, String words) {
    boolean decides = heard >= TRANSIENT || (isAfterDot() && heard > 0);
    return code == 0 && decides ? new Verdict(stage, heard, words) : this;
  }

  /// Says whether the server has refused and will go on talking.
  boolean isRefusal() {
    return code >= TRANSIENT && code < BEYOND && code != CLOSING;
  }

  boolean isTransient() {
    return code >= TRANSIENT && code < PERMANENT;
  }

  boolean isPermanent() {
    return code >= PERMANENT && code < BEYOND;
  }

  /// The library's word for a connection that broke is for programs.
  private static String reason(String words) {
    return words.equals("[EOF]") ? "the connection broke" : words;
  }

  /// Returns what became of the mail.
  ///
  /// @param otherwise what to say where the server has said nothing
  Reply reply(String otherwise) {
    if (isTransient()) {
      return new Reply.Deferred(
          text, stage == Stage.SENDER ? Reply.Whose.SERVER : Reply.Whose.MAILBOX);
    }
    if (isPermanent()) {
      return new Reply.Refused(text);
    }
    if (!isAfterDot()) {
      return new Reply.Deferred(otherwise);
    }
    return code >= COMPLETED && code < INTERMEDIATE
        ? new Reply.Accepted(text)
        : new Reply.Unknown("no answer to the end of the message: " + reason(otherwise));
  }
}
