package io.svodka.engine.query;

/// A password. Is never shown.
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
