package io.svodka.renderer.html;

import io.svodka.model.document.Tone;

/// Names of tones in the style sheet.
final class Tones {
  private Tones() {}

  static String name(Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case GOOD -> "good";
      case BAD -> "bad";
      case WARNING -> "warning";
      case MUTED -> "muted";
      case BETTER -> "better";
      case WORSE -> "worse";
    };
  }
}
