package io.svodka.renderer.pdf.type;

/// How words look: cut, size in points and colour `#RRGGBB`.
public record Look(Face face, double size, String ink) {
  private static final double LEADING = 1.36;
  private static final double BASELINE = 1.04;

  /// Returns the distance from one line to the next.
  public double leading() {
    return size * LEADING;
  }

  /// Returns the distance from the top of a line to its baseline.
  public double baseline() {
    return size * BASELINE;
  }

  /// Returns this look in another colour.
  public Look in(String other) {
    return new Look(face, size, other);
  }

  /// Returns this look in another cut.
  public Look as(Face other) {
    return new Look(other, size, ink);
  }

  /// Returns this look in another size.
  public Look sized(double points) {
    return new Look(face, points, ink);
  }
}
