package io.svodka.cli;

/// Brings words of data, of servers and of mails onto the line that tells them: their own line ends
/// would begin lines that nobody has said, and control characters would steer the terminal.
final class OneLine {
  private static final String STEERING = "[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]";

  private OneLine() {}

  /// Returns the words with spaces for line ends, without control characters and without marks that
  /// turn the direction of what follows.
  static String of(String words) {
    return words.replaceAll("[\\r\\n\\t\\u0085\\u2028\\u2029]+", " ").replaceAll(STEERING, "");
  }
}
