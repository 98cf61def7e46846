package io.svodka.testkit.rules;

import java.nio.file.Path;

/// A place that breaks a rule, and what to do about it.
///
/// @param line counted from 1
public record Finding(Path path, int line, String message) {
  @Override
  public String toString() {
    return path + ":" + line + ": " + message;
  }
}
