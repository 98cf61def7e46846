package io.svodka.model.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that printed texts have their built-in words in. Whoever adds one is shown by the
/// compiler every word that it still lacks.
public enum Speech {
  ENGLISH("en", Direction.LEFT_TO_RIGHT),
  RUSSIAN("ru", Direction.LEFT_TO_RIGHT),
  GERMAN("de", Direction.LEFT_TO_RIGHT),
  HEBREW("he", Direction.RIGHT_TO_LEFT);

  private final String tag;
  private final Direction direction;

  Speech(String tag, Direction direction) {
    this.tag = tag;
    this.direction = direction;
  }

  /// From which side lines, columns and sheets are read.
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }

  /// Returns its code, such as `en`.
  public String tag() {
    return tag;
  }

  public Direction direction() {
    return direction;
  }

  /// Returns the codes of all.
  public static List<String> tags() {
    return Arrays.stream(values()).map(Speech::tag).toList();
  }

  /// Returns the language of a locale, if there are words in it.
  public static Optional<Speech> of(Locale locale) {
    return Arrays.stream(values())
        .filter(speech -> speech.tag.equals(locale.getLanguage()))
        .findAny();
  }
}
