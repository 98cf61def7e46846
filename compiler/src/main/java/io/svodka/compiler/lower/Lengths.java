package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Length;

/// Lengths on paper in millimetres.
final class Lengths {
  private static final double INCH = 25.4;

  private Lengths() {}

  static double millimetres(Length length) {
    double amount = length.amount().doubleValue();
    return switch (length.unit()) {
      case MILLIMETRES -> amount;
      case CENTIMETRES -> amount * 10;
      case POINTS -> amount * INCH / 72;
      case PIXELS -> amount * INCH / 96;
    };
  }
}
