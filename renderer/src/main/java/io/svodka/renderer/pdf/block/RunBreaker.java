package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Paragraph.Run;
import io.svodka.model.document.SafeLink;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Breaks;
import io.svodka.renderer.pdf.type.Face;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Breaks runs of several styles into lines. Runs that share a word stay on its line.
final class RunBreaker {
  private final Looks looks;
  private final Typesetter typesetter;

  RunBreaker(Looks looks, Typesetter typesetter) {
    this.looks = looks;
    this.typesetter = typesetter;
  }

  /// Words of one style that are never broken.
  private record Piece(String text, Look look, String link, Seam seam) {
    boolean endsLine() {
      return text.equals("\n");
    }
  }

  /// How a piece follows the one before it.
  private enum Seam {
    OPEN,
    GLUED
  }

  /// Returns for each line its words from left to right.
  ///
  /// @param tag the element that they are words of
  List<List<Words>> lines(List<Run> runs, Look look, double room, Tag tag) {
    List<List<Words>> lines = new ArrayList<>();
    Line line = new Line(tag);
    for (List<Piece> word : words(pieces(runs, look, room))) {
      boolean lineEnd = word.getFirst().endsLine();
      if (lineEnd || (!line.isEmpty() && line.x + widthOf(word) > room)) {
        lines.add(line.set());
        line = new Line(tag);
      }
      if (!lineEnd) {
        word.forEach(line::add);
      }
    }
    lines.add(line.set());
    return lines;
  }

  private List<Piece> pieces(List<Run> runs, Look look, double room) {
    List<Piece> pieces = new ArrayList<>();
    boolean spaced = true;
    for (Run run : runs) {
      String text = typesetter.clean(run.text());
      Piece style = styled(run, look);
      Seam seam = spaced || text.startsWith(" ") ? Seam.OPEN : Seam.GLUED;
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          pieces.add(new Piece("\n", style.look(), "", Seam.OPEN));
          seam = Seam.OPEN;
        }
        for (String piece : Breaks.pieces(lines[i])) {
          addPiece(piece, style, room, seam, pieces);
          seam = Seam.OPEN;
        }
      }
      spaced = text.isEmpty() ? spaced : text.endsWith(" ") || text.endsWith("\n");
    }
    return pieces;
  }

  private void addPiece(String text, Piece style, double room, Seam seam, List<Piece> pieces) {
    if (text.isEmpty()) {
      return;
    }
    if (typesetter.width(text.stripTrailing(), style.look()) <= room) {
      pieces.add(new Piece(text, style.look(), style.link(), seam));
    } else {
      typesetter.lines(text, style.look(), room).stream()
          .map(part -> new Piece(part, style.look(), style.link(), Seam.OPEN))
          .forEach(pieces::add);
    }
  }

  /// Joins pieces of neighbouring runs without a space between them, such as a bold word and the
  /// comma after it.
  private static List<List<Piece>> words(List<Piece> pieces) {
    List<List<Piece>> words = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.seam() == Seam.GLUED && !words.isEmpty() && !words.getLast().getLast().endsLine()) {
        words.getLast().add(piece);
      } else {
        words.add(new ArrayList<>(List.of(piece)));
      }
    }
    return words;
  }

  private double widthOf(List<Piece> word) {
    double width = 0;
    for (Piece piece : word) {
      width += typesetter.width(piece.text().stripTrailing(), piece.look());
    }
    return width;
  }

  /// Returns an empty piece in the style of a run.
  private Piece styled(Run run, Look look) {
    String link = SafeLink.of(run.link());
    Look ink = link.isEmpty() ? look : look.in(looks.theme().accent());
    Face face = Face.of(run.weight(), run.slant());
    boolean heading = look.face() == Face.SEMIBOLD;
    Look styled = heading && face == Face.REGULAR ? ink : ink.as(face);
    return new Piece("", styled, link, Seam.OPEN);
  }

  /// One line while it fills.
  private final class Line {
    private final List<Piece> pieces = new ArrayList<>();
    private final Tag tag;
    private double x;

    Line(Tag tag) {
      this.tag = tag;
    }

    boolean isEmpty() {
      return pieces.isEmpty();
    }

    void add(Piece piece) {
      pieces.add(piece);
      x += typesetter.width(piece.text(), piece.look());
    }

    /// Joins neighbours of one style and puts each at its place.
    List<Words> set() {
      List<Words> words = new ArrayList<>();
      double start = 0;
      for (int i = 0; i < pieces.size(); ) {
        Piece first = pieces.get(i);
        StringBuilder text = new StringBuilder();
        while (i < pieces.size() && sameStyle(first, pieces.get(i))) {
          text.append(pieces.get(i).text());
          i++;
        }
        double width = typesetter.width(text.toString(), first.look());
        words.add(words(text.toString(), first, start, width));
        start += width;
      }
      return words;
    }

    private Words words(String text, Piece style, double start, double width) {
      String trimmed = text.stripTrailing();
      double inked =
          trimmed.length() == text.length() ? width : typesetter.width(trimmed, style.look());
      String link = style.link();
      Tag element = link.isEmpty() ? tag : tag.child(Tag.Kind.LINK);
      return new Words(
          start, 0, inked, List.of(trimmed), style.look(), Words.Side.LEFT, link, element);
    }

    private boolean sameStyle(Piece one, Piece other) {
      return one.look().equals(other.look()) && one.link().equals(other.link());
    }
  }
}
