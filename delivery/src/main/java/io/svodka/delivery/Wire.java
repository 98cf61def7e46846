package io.svodka.delivery;

import java.util.regex.Pattern;

/// Words from the other side, made fit for ledger and terminal.
public final class Wire {
  private static final int LONGEST = 400;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private Wire() {}

  public static String clean(String words) {
    String line = UNFIT.matcher(words).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /// Returns what an exception and its last cause say.
  public static String text(Throwable failure) {
    String outer = said(failure);
    return failure.getCause() == null
        ? clean(outer)
        : clean(outer + ": " + said(last(failure.getCause())));
  }

  private static Throwable last(Throwable failure) {
    return failure.getCause() == null ? failure : last(failure.getCause());
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
