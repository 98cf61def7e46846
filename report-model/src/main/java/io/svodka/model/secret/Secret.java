package io.svodka.model.secret;

/// A value that must never be printed, such as a password.
public record Secret(String value) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
