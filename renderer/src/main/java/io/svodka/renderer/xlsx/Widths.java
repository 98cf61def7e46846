package io.svodka.renderer.xlsx;

import io.svodka.model.document.Table.Column;
import io.svodka.model.document.Table.Width;
import io.svodka.model.document.Unit;

/// Wished widths of table columns in widths of a digit.
final class Widths {
  private static final double WIDEST_TEXT = 48;
  private static final double PIXELS_PER_DIGIT = 7;

  /// The paper the shares are taken of: a page of A4 inside its margins.
  static final double PAPER = 97;

  private Widths() {}

  /// Returns the width beyond which text wraps.
  static double widest(Column column) {
    return column.width() instanceof Width.Fitting ? WIDEST_TEXT : Math.max(4, least(column));
  }

  /// Returns the width a column has even when its content asks for less.
  static double least(Column column) {
    return switch (column.width()) {
      case Width.Fitting _ -> 0;
      case Width.Millimetres(var length) -> Unit.PIXEL.of(length) / PIXELS_PER_DIGIT;
      case Width.Share(var share) -> share * PAPER;
    };
  }
}
