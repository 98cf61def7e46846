package io.svodka.model.document;

import java.util.Set;

/// Paper of the printed formats, in millimetres.
///
/// @param standards what the printed file keeps
public record PageSetup(
    Paper paper, Orientation orientation, double marginMillimetres, Set<Standard> standards) {
  public PageSetup {
    standards = Set.copyOf(standards);
  }

  /// Paper of a file that promises nothing.
  public PageSetup(Paper paper, Orientation orientation, double marginMillimetres) {
    this(paper, orientation, marginMillimetres, Set.of());
  }

  public enum Paper {
    A3(297, 420),
    A4(210, 297),
    A5(148, 210),
    LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    Paper(double width, double height) {
      this.width = width;
      this.height = height;
    }

    public double widthMillimetres() {
      return width;
    }

    public double heightMillimetres() {
      return height;
    }
  }

  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /// Returns the width of the page as it lies.
  public double widthMillimetres() {
    return orientation == Orientation.PORTRAIT ? paper.width : paper.height;
  }

  /// Returns the height of the page as it lies.
  public double heightMillimetres() {
    return orientation == Orientation.PORTRAIT ? paper.height : paper.width;
  }
}
