package io.svodka.model.document;

/// A conditional style. The theme says how it looks; colour is never its only sign.
public enum Tone {
  PLAIN,
  GOOD,
  BAD,
  WARNING,
  MUTED,

  /// A change that is good news: the ink of good things, never their fill, so that what the author
  /// highlights stands out from what merely grew.
  BETTER,

  /// A change that is bad news: ink only, as above.
  WORSE
}
