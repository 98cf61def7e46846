package io.svodka.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The list of the words of the language. The lexer, the parser's rule `name` and the highlighting
/// of editors are made from it.
public final class Keywords {
  private static final String LIST = "keywords.txt";
  private static final int PARTS = 3;

  private Keywords() {}

  /// Returns all words: the reserved ones, then the soft ones in the order of the alphabet.
  public static List<Keyword> all() {
    try (InputStream list =
        Objects.requireNonNull(Keywords.class.getResourceAsStream(LIST), LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Keywords::keyword)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Keyword keyword(String line) {
    String[] parts = line.split("\\s+", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalStateException("a keyword needs a group and a meaning: " + line);
    }
    return new Keyword(
        parts[0], Keyword.Group.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
  }
}
