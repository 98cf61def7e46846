package io.svodka.renderer.pdf.type;

import java.util.ArrayList;
import java.util.List;

/// Breaks texts into lines and says how wide they are.
public final class Typesetter {
  private static final String ELLIPSIS = "…";
  private static final String HYPHEN = "-";

  /// A place made to measure comes out a trifle too narrow where coordinates are added up; less
  /// than this, in points, nobody sees.
  private static final double ROUNDING = 0.01;

  private final Typefaces typefaces;
  private final Cleaner cleaner;

  public Typesetter(Typefaces typefaces) {
    this.typefaces = typefaces;
    this.cleaner = new Cleaner();
  }

  /// Returns the text as it will be printed: no control characters, one form of every letter.
  public String clean(String text) {
    return cleaner.clean(text);
  }

  /// Returns the width of a clean text on one line.
  public double width(String text, Look look) {
    return typefaces.typeface(look.face()).width(text, look.size());
  }

  /// Returns the width of the longest line of a clean text that may hold line ends.
  public double widest(String text, Look look) {
    return text.indexOf('\n') < 0
        ? width(text, look)
        : text.lines().mapToDouble(line -> width(line, look)).max().orElse(0);
  }

  /// Returns the width of the longest piece that is never broken.
  public double longestWord(String text, Look look) {
    return text.lines()
        .flatMap(line -> Breaks.pieces(line).stream())
        .mapToDouble(piece -> width(piece.stripTrailing(), look))
        .max()
        .orElse(0);
  }

  /// Returns the lines of a text in a place of this width; at least one.
  public List<String> lines(String text, Look look, double room) {
    String clean = clean(text);
    double place = room + ROUNDING;
    if (clean.indexOf('\n') < 0 && width(clean, look) <= place) {
      return List.of(clean);
    }
    List<String> lines = new ArrayList<>();
    for (String paragraph : clean.split("\n", -1)) {
      wrap(paragraph, look, place, lines);
    }
    return lines;
  }

  /// Returns the text, cut with an ellipsis where it does not fit on one line.
  public String fitting(String text, Look look, double room) {
    String clean = clean(text).replace('\n', ' ');
    if (width(clean, look) <= room) {
      return clean;
    }
    int end = fittingLength(clean, look, room - width(ELLIPSIS, look));
    return clean.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private void wrap(String paragraph, Look look, double room, List<String> into) {
    StringBuilder line = new StringBuilder();
    for (String piece : Breaks.pieces(paragraph)) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), look) > room) {
        into.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
      breakWord(line, look, room, into);
    }
    into.add(line.toString().stripTrailing());
  }

  /// A word wider than the place is cut between syllables, or else between characters.
  private void breakWord(StringBuilder line, Look look, double room, List<String> into) {
    String rest = line.toString();
    boolean word = Hyphens.isWord(rest);
    while (width(rest.stripTrailing(), look) > room) {
      int hyphen =
          word ? Hyphens.before(rest, fittingLength(rest, look, room - width(HYPHEN, look))) : 0;
      int end =
          hyphen > 0
              ? hyphen
              : Math.max(fittingLength(rest, look, room), rest.offsetByCodePoints(0, 1));
      if (end == rest.length()) {
        break;
      }
      into.add(rest.substring(0, end) + (hyphen > 0 ? HYPHEN : ""));
      rest = rest.substring(end);
    }
    line.setLength(0);
    line.append(rest);
  }

  private int fittingLength(String text, Look look, double room) {
    int end = 0;
    double width = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      width += width(text.substring(end, next), look);
      if (width > room) {
        break;
      }
      end = next;
    }
    return end;
  }
}
