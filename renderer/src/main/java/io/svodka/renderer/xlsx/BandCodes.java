package io.svodka.renderer.xlsx;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Speech.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The three places of a header or footer as Excel writes them: `&` begins a code, and words are
/// cut where all together are longer than Excel opens.
record BandCodes(String left, String center, String right) {
  /// Excel refuses files whose header or footer has more than 255 characters, the two that name
  /// each place among them.
  private static final int LONGEST = 255 - 3 * 2;

  /// Makes a line be read from the right even where it begins with a number.
  private static final String RIGHT_MARK = "\u200F";

  private static final String CUT = "…";

  static BandCodes of(Band band, Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> of(pieces(band.left()), pieces(band.center()), pieces(band.right()));
      case RIGHT_TO_LEFT ->
          of(fromRight(band.right()), fromRight(band.center()), fromRight(band.left()));
    };
  }

  private static BandCodes of(List<Piece> left, List<Piece> center, List<Piece> right) {
    int most = fair(Stream.of(left, center, right).mapToInt(BandCodes::length).toArray());
    return new BandCodes(cut(left, most), cut(center, most), cut(right, most));
  }

  /// Returns how long each place may be: as long as it likes while all have room, else what is left
  /// to it after shorter ones.
  private static int fair(int[] lengths) {
    return IntStream.iterate(LONGEST, most -> most - 1)
        .filter(most -> IntStream.of(lengths).map(each -> Math.min(each, most)).sum() <= LONGEST)
        .findFirst()
        .orElse(0);
  }

  private static int length(List<Piece> pieces) {
    return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
  }

  /// A code, or a letter of words, which may be left out.
  private record Piece(String text, Kind kind) {}

  private enum Kind {
    CODE,
    LETTER
  }

  private static List<Piece> fromRight(List<BandPart> parts) {
    List<Piece> pieces = pieces(parts);
    if (!pieces.isEmpty()) {
      pieces.addFirst(new Piece(RIGHT_MARK, Kind.CODE));
    }
    return pieces;
  }

  private static List<Piece> pieces(List<BandPart> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (BandPart part : parts) {
      switch (part) {
        case BandPart.PageNumber _ -> pieces.add(new Piece("&P", Kind.CODE));
        case BandPart.PageCount _ -> pieces.add(new Piece("&N", Kind.CODE));
        case BandPart.Words(var words) -> words(pieces, words);
      }
    }
    return pieces;
  }

  private static void words(List<Piece> pieces, String words) {
    // after a page number, +1 or 2026 would be read as part of its code
    if (!pieces.isEmpty()
        && pieces.getLast().kind() == Kind.CODE
        && words.matches("(?s)[-+0-9].*")) {
      pieces.add(new Piece(" ", Kind.CODE));
    }
    SheetText.escaped(words)
        .codePoints()
        .mapToObj(letter -> letter == '&' ? "&&" : Character.toString(letter))
        .forEach(letter -> pieces.add(new Piece(letter, Kind.LETTER)));
  }

  /// Returns as many letters as there is room for, and all codes.
  private static String cut(List<Piece> pieces, int most) {
    boolean fits = length(pieces) <= most;
    int codes = length(pieces.stream().filter(piece -> piece.kind() == Kind.CODE).toList());
    int room = fits ? most - codes : most - codes - CUT.length();
    StringBuilder text = new StringBuilder();
    boolean ended = false;
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.CODE) {
        text.append(piece.text());
      } else if (!ended && piece.text().length() <= room) {
        text.append(piece.text());
        room -= piece.text().length();
      } else {
        text.append(ended ? "" : CUT);
        ended = true;
      }
    }
    return text.toString();
  }
}
