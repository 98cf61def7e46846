package io.svodka.model.secret;

/// A value that must never be printed, such as a password.
public record Secret(String value) {
  private static final String INSTEAD = "(secret)";

  /// Returns words of somebody who may have learnt the secret, without it.
  public String hiddenIn(String words) {
    return value.isEmpty() ? words : words.replace(value, INSTEAD);
  }

  @Override
  public String toString() {
    return INSTEAD;
  }
}
