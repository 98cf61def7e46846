package io.svodka.renderer.pdf.type;

import java.util.ArrayList;
import java.util.List;

/// Where a line may end: after spaces, hyphens, dashes and slashes, never at a no-break space and
/// never after a word of one letter.
public final class Breaks {
  private Breaks() {}

  /// Returns the text cut into pieces that stay whole; spaces stay at the end of their piece.
  public static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      if (mayBreak(text.charAt(i - 1), text.charAt(i)) && !endsOneLetterWord(text, i - 1)) {
        pieces.add(text.substring(start, i));
        start = i;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  private static boolean mayBreak(char before, char after) {
    return switch (before) {
      case ' ' -> after != ' ' && !isDash(after);
      // a minus sign or a hyphen before a digit belongs to a number
      case '-', '–' -> !Character.isDigit(after) && after != ' ';
      case '—', '/', '\\', '@' -> after != ' ' && after != before && !Character.isDigit(after);
      default -> false;
    };
  }

  /// In Russian a dash never starts a line.
  private static boolean isDash(char c) {
    return c == '—' || c == '–';
  }

  /// Prepositions such as "в" and "к" never end a line.
  private static boolean endsOneLetterWord(String text, int space) {
    return text.charAt(space) == ' '
        && space > 0
        && Character.isLetter(text.charAt(space - 1))
        && (space == 1 || text.charAt(space - 2) == ' ');
  }
}
