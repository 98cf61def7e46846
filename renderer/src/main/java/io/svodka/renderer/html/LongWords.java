package io.svodka.renderer.html;

import java.util.ArrayList;
import java.util.List;

/// Words of cells that are longer than any column should be. A browser may break them where a table
/// has no room, at places that nobody sees elsewhere.
final class LongWords {
  private static final int LONGEST = 30;
  private static final int PIECE = 20;

  private LongWords() {}

  static boolean areIn(String text) {
    return text.length() > LONGEST && longest(text) > LONGEST;
  }

  private static int longest(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = isBetween(text.charAt(i)) ? 0 : length + 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /// Returns the text cut where it may break; whole where nothing in it is too long.
  static List<String> pieces(String text) {
    return areIn(text) ? cut(text) : List.of(text);
  }

  private static List<String> cut(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      word = isBetween(text.charAt(i)) ? 0 : word + 1;
      if (word > PIECE && begins(text.charAt(i))) {
        pieces.add(text.substring(from, i));
        from = i;
        word = 1;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /// Browsers break lines there anyway.
  private static boolean isBetween(char letter) {
    return letter == ' ' || letter == '-';
  }

  /// Whether a letter begins here, and not its second half or its accent.
  private static boolean begins(char letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          false;
      default -> !Character.isLowSurrogate(letter);
    };
  }
}
