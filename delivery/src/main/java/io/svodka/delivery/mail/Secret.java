package io.svodka.delivery.mail;

/// A value that must never be printed, such as a password.
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
