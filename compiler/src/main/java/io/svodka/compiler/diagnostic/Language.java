package io.svodka.compiler.diagnostic;

/// A language messages are written in.
public enum Language {
  ENGLISH,
  RUSSIAN
}
