package io.svodka.cli;

import io.svodka.engine.layout.AlertRows.Firing;

/// A row for which an alert fires, on one line: its subject and its message, which mostly begins
/// with the subject already.
final class FiringLine {
  private FiringLine() {}

  static String of(Firing firing) {
    String subject = String.join(", ", firing.subject());
    String message = firing.message();
    return OneLine.of(isNamedBy(message, subject) ? message : subject + ": " + message);
  }

  private static boolean isNamedBy(String message, String subject) {
    int end = subject.length();
    return message.startsWith(subject)
        && (end == 0 || end == message.length() || !Character.isLetterOrDigit(message.charAt(end)));
  }
}
