package io.svodka.model.document;

/// A conditional style. The theme says how it looks; colour is never its only sign.
public enum Tone {
  PLAIN,
  GOOD,
  BAD,
  WARNING,
  MUTED
}
