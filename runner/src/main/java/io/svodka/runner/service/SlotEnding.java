package io.svodka.runner.service;

import java.time.Instant;

/// How the work on a slot ended.
public sealed interface SlotEnding {
  String detail();

  record Done(String detail) implements SlotEnding {}

  record Failed(String detail) implements SlotEnding {}

  /// It is tried again later.
  record Postponed(String detail, Instant next) implements SlotEnding {}

  /// It was stopped between two mails, and goes on when somebody works again.
  record Stopped() implements SlotEnding {
    @Override
    public String detail() {
      return "stopped";
    }
  }
}
