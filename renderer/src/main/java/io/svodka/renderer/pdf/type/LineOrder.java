package io.svodka.renderer.pdf.type;

import io.svodka.model.document.PrintedLetters;
import io.svodka.model.document.Speech.Direction;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts the characters of a line into the order in which they are painted from the left, by the
/// Unicode rules for scripts of both directions.
public final class LineOrder {
  private static final int FIRST_FROM_RIGHT = 0x590;
  private static final char LEFT_MARK = '\u200E';
  private static final char RIGHT_MARK = '\u200F';
  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private final Direction direction;

  public LineOrder(Direction direction) {
    this.direction = direction;
  }

  /// Characters of one font that are painted one after the other.
  ///
  /// @param script the font they are of
  public record Piece(String text, Script script) {}

  /// Which of the two embedded fonts has a character.
  public enum Script {
    MAIN,
    HEBREW;

    static Script of(int code) {
      return PrintedLetters.HEBREW.has(code) ? HEBREW : MAIN;
    }
  }

  /// Whether a line may be painted as it is written.
  public boolean isPlain(String line) {
    if (direction == Direction.RIGHT_TO_LEFT) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= FIRST_FROM_RIGHT && (c < '\u2000' || c == LEFT_MARK || c == RIGHT_MARK)) {
        return false;
      }
    }
    return true;
  }

  /// Returns a line in pieces from left to right.
  public List<Piece> pieces(String line) {
    String seen = seen(line);
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= seen.length(); i++) {
      if (i == seen.length() || Script.of(seen.charAt(i)) != Script.of(seen.charAt(start))) {
        pieces.add(new Piece(seen.substring(start, i), Script.of(seen.charAt(start))));
        start = i;
      }
    }
    return pieces;
  }

  private String seen(String line) {
    int base =
        direction == Direction.RIGHT_TO_LEFT
            ? Bidi.DIRECTION_RIGHT_TO_LEFT
            : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(line, base);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder seen = new StringBuilder(line.length());
    Arrays.stream(runs)
        .forEach(
            run -> {
              String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
              seen.append(bidi.getRunLevel(run) % 2 == 0 ? text : turned(text));
            });
    return seen.toString().replace(String.valueOf(LEFT_MARK), "").replace("" + RIGHT_MARK, "");
  }

  /// Returns a text from its end to its beginning, with brackets that open where they closed.
  private static String turned(String text) {
    StringBuilder turned = new StringBuilder(text).reverse();
    for (int i = 0; i < turned.length(); i++) {
      turned.setCharAt(i, mirrored(turned.charAt(i)));
    }
    return turned.toString();
  }

  private static char mirrored(char c) {
    int opening = OPENING.indexOf(c);
    int closing = CLOSING.indexOf(c);
    return opening >= 0 ? CLOSING.charAt(opening) : closing >= 0 ? OPENING.charAt(closing) : c;
  }
}
