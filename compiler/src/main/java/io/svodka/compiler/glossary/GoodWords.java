package io.svodka.compiler.glossary;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.model.value.GoodWhen;

/// Which change of a figure is good, in words.
final class GoodWords {
  private GoodWords() {}

  static Said of(GoodWhen when) {
    return switch (when) {
      case HIGHER -> new Said("higher", "больше");
      case LOWER -> new Said("lower", "меньше");
      case NEUTRAL -> Said.NOTHING;
    };
  }
}
