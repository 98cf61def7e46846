package io.svodka.delivery.mail;

/// Words from the other side, made fit for ledger and terminal.
final class Wire {
  private static final int LONGEST = 400;

  private Wire() {}

  static String clean(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /// Returns what an exception and its last cause say.
  static String text(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    String outer = said(failure);
    return clean(last == failure ? outer : outer + ": " + said(last));
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
