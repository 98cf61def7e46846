package io.svodka.delivery.mail;

import io.svodka.delivery.Reply;

/// The first reply that decides over a mail: the first refusal, or the reply to the dot.
///
/// @param code the reply's code; 0 while nothing decisive was heard
record Verdict(boolean isAfterDot, int code, String text) {
  static final Verdict NONE = new Verdict(false, 0, "");

  private static final int COMPLETED = 200;
  private static final int INTERMEDIATE = 300;
  private static final int TRANSIENT = 400;
  private static final int PERMANENT = 500;
  private static final int BEYOND = 600;
  private static final int CLOSING = 421;

  Verdict afterDot() {
    return new Verdict(true, 0, "");
  }

  Verdict hear(int heard, String words) {
    boolean decides = heard >= TRANSIENT || (isAfterDot && heard > 0);
    return code == 0 && decides ? new Verdict(isAfterDot, heard, words) : this;
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
      return new Reply.Deferred(text);
    }
    if (isPermanent()) {
      return new Reply.Refused(text);
    }
    if (!isAfterDot) {
      return new Reply.Deferred(otherwise);
    }
    return code >= COMPLETED && code < INTERMEDIATE
        ? new Reply.Accepted(text)
        : new Reply.Unknown("no answer to the end of the message: " + reason(otherwise));
  }
}
