package io.svodka.model.document;

import java.util.List;
import java.util.stream.Stream;

/// The conditional styles of a cell by name, later ones before earlier ones property by property.
/// The theme says how each looks; colour is never its only sign.
public record Tone(List<String> styles) {
  public static final Tone PLAIN = new Tone(List.of());
  public static final Tone GOOD = of("good");
  public static final Tone BAD = of("bad");
  public static final Tone WARNING = of("warning");
  public static final Tone MUTED = of("muted");

  /// A change that is good news: the ink of good things, never their fill, so that what the author
  /// highlights stands out from what merely grew.
  public static final Tone BETTER = of("better");

  /// A change that is bad news: ink only, as above.
  public static final Tone WORSE = of("worse");

  public Tone {
    styles = List.copyOf(styles);
  }

  /// Returns the tone of one style.
  public static Tone of(String style) {
    return new Tone(List.of(style));
  }

  /// Returns this tone with another one over it.
  public Tone under(Tone other) {
    return new Tone(
        Stream.concat(
                styles.stream().filter(style -> !other.styles.contains(style)),
                other.styles.stream())
            .toList());
  }

  public boolean isPlain() {
    return styles.isEmpty();
  }
}
