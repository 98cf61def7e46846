package io.svodka.renderer.pdf.strip;

import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import java.util.List;

/// Lines of text in one look, in points from the upper left corner of their strip.
///
/// @param link address the words lead to; empty when none
/// @param tag the element that they are words of
public record Words(
    double x,
    double y,
    double width,
    List<String> lines,
    Look look,
    Side side,
    String link,
    Tag tag) {
  public Words {
    lines = List.copyOf(lines);
  }

  /// Where lines stand in their width.
  public enum Side {
    LEFT,
    CENTER,
    RIGHT;

    private Side opposite() {
      return switch (this) {
        case LEFT -> RIGHT;
        case CENTER -> CENTER;
        case RIGHT -> LEFT;
      };
    }
  }

  /// Returns words that stand at the left, lead nowhere and belong to no element.
  public static Words at(double x, double y, double width, List<String> lines, Look look) {
    return new Words(x, y, width, lines, look, Side.LEFT, "", Tag.NONE);
  }

  public double height() {
    return lines.size() * look.leading();
  }

  /// Returns these words at another side.
  public Words on(Side other) {
    return new Words(x, y, width, lines, look, other, link, tag);
  }

  /// Returns these words moved.
  public Words moved(double right, double down) {
    return new Words(x + right, y + down, width, lines, look, side, link, tag);
  }

  /// Returns these words as they stand in a strip of this width that is read from the right.
  public Words mirrored(double strip) {
    return moved(strip - 2 * x - width, 0).on(side.opposite());
  }

  /// Returns these words as part of an element.
  public Words in(Tag element) {
    return new Words(x, y, width, lines, look, side, link, element);
  }
}
