package io.svodka.model.document;

/// A unit of length beside the millimetre, in which documents tell theirs.
public enum Unit {
  INCH(1),
  POINT(72),
  /// Of a screen, as style sheets count them.
  PIXEL(96);

  private static final double MILLIMETRES_OF_INCH = 25.4;

  private final double millimetre;

  Unit(int perInch) {
    this.millimetre = perInch / MILLIMETRES_OF_INCH;
  }

  /// Returns a length in this unit.
  public double of(double millimetres) {
    return millimetres * millimetre;
  }

  /// Returns a length of this unit in millimetres.
  public double millimetres(double length) {
    return length / millimetre;
  }
}
