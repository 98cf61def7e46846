package io.svodka.cli;

/// Brings words of data, of servers and of mails onto the line that tells them: their own line ends
/// would begin lines that nobody has said, and control characters would steer the terminal.
final class OneLine {
  private static final String ENDS = "[\\r\\n\\t\\u0085\\u2028\\u2029]+";
  private static final String STEERING = "[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]";

  /// All that is left of what a terminal obeys are the colours of [Ink].
  private static final String NO_INK = "(?!\u001B\\[(?:0|2|31|32)m)";

  private OneLine() {}

  /// Returns the words with spaces for line ends, without control characters and without marks that
  /// turn the direction of what follows.
  static String of(String words) {
    return words.replaceAll(ENDS, " ").replaceAll(STEERING, "");
  }

  /// Returns the same with the colours that a line may have.
  static String coloured(String words) {
    return words.replaceAll(ENDS, " ").replaceAll(NO_INK + STEERING, "");
  }

  /// Returns the words without their middle where they are too long for a table.
  static String shortened(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    int begins = text.offsetByCodePoints(0, longest / 2);
    int ends = text.offsetByCodePoints(text.length(), -(longest - longest / 2 - 1));
    return text.substring(0, begins) + "…" + text.substring(ends);
  }
}
