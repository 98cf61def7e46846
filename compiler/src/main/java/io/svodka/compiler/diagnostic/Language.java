package io.svodka.compiler.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/// A language messages are written in.
public enum Language {
  ENGLISH("en"),
  RUSSIAN("ru");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// Returns its code, such as `en`.
  public String tag() {
    return tag;
  }

  /// Returns the language with a code, if messages are written in it.
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findAny();
  }
}
