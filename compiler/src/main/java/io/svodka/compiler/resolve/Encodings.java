package io.svodka.compiler.resolve;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;

/// The encodings that a source may name: all that Java knows, by any of their names.
final class Encodings {
  private Encodings() {}

  /// Returns what a name such as `windows-1251` or `cp1251` means.
  static Optional<Charset> named(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
