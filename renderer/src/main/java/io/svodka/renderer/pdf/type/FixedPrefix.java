package io.svodka.renderer.pdf.type;

import java.security.SecureRandom;

/// The "random" prefix of an embedded subset's name. It is no secret, and it must be the same in
/// every run so that equal documents give equal bytes.
final class FixedPrefix extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private static final int LETTERS = 26;

  private final char letter;

  FixedPrefix(char letter) {
    this.letter = letter;
  }

  @Override
  public double nextDouble() {
    // the middle of the letter's slice, so that rounding cannot fall into its neighbour
    return (letter - 'A' + 0.5) / LETTERS;
  }
}
