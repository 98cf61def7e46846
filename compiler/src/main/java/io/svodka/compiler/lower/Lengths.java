package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Length;
import io.svodka.model.document.Unit;

/// Lengths on paper in millimetres.
final class Lengths {
  private Lengths() {}

  static double millimetres(Length length) {
    double amount = length.amount().doubleValue();
    return switch (length.unit()) {
      case MILLIMETRES -> amount;
      case CENTIMETRES -> amount * 10;
      case POINTS -> Unit.POINT.millimetres(amount);
      case PIXELS -> Unit.PIXEL.millimetres(amount);
    };
  }
}
