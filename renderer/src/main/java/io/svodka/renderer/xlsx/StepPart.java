package io.svodka.renderer.xlsx;

import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;

/// What the columns of a waterfall are in a workbook.
enum StepPart {
  /// What a step stands on or hangs from; nobody sees it.
  GROUND,
  RISE,
  RISE_BELOW,
  FALL,
  FALL_BELOW,
  SUM;

  boolean isBelow() {
    return switch (this) {
      case RISE_BELOW, FALL_BELOW -> true;
      case GROUND, RISE, FALL, SUM -> false;
    };
  }

  /// Returns the head of such columns among the figures of charts.
  String label() {
    return switch (this) {
      case GROUND -> "";
      case RISE -> "+";
      case RISE_BELOW -> "+ < 0";
      case FALL -> "−";
      case FALL_BELOW -> "− < 0";
      case SUM -> "Σ";
    };
  }

  /// Returns the colour of such columns. The sum is no news, good or bad.
  String color(Theme theme) {
    return switch (this) {
      case RISE, RISE_BELOW -> theme.style(Tone.GOOD).ink();
      case FALL, FALL_BELOW -> theme.style(Tone.BAD).ink();
      case GROUND, SUM -> theme.quiet();
    };
  }

  /// Returns the number format of the figures at such columns; those below zero are stored as
  /// heights downwards, whichever way the step goes.
  String pattern(String pattern) {
    return switch (this) {
      case GROUND -> "";
      case RISE -> NumberPatterns.above("+", pattern);
      case RISE_BELOW -> NumberPatterns.below("+", pattern);
      case FALL -> NumberPatterns.above("-", pattern);
      case FALL_BELOW -> NumberPatterns.below("-", pattern);
      case SUM -> pattern;
    };
  }
}
