package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Theme;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;

/// Sizes and looks of one table; wide tables are set in smaller type.
///
/// @param scale 1 in full size
record TableStyle(Looks looks, double scale) {
  private static final double PADDING = 5;
  private static final double ROOM_ABOVE = 2.9;
  private static final double INDENT = 10;
  private static final double TRIANGLE = 0.58;
  private static final double BAR = 46;

  Theme theme() {
    return looks.theme();
  }

  Look detail() {
    return scaled(looks.body());
  }

  Look strong() {
    return scaled(looks.strong());
  }

  Look header() {
    Look strong = looks.strong();
    return scaled(strong.sized(strong.size() * 0.94));
  }

  Look note() {
    return scaled(looks.small());
  }

  private Look scaled(Look look) {
    return look.sized(look.size() * scale);
  }

  /// Room left and right inside a cell.
  double padding() {
    return PADDING * scale;
  }

  /// Room above and below inside a row.
  double lead() {
    return ROOM_ABOVE * scale;
  }

  double indent(int levels) {
    return levels * INDENT * scale;
  }

  double triangle() {
    return detail().size() * TRIANGLE;
  }

  /// Least length of the longest bar of a column.
  double bar() {
    return BAR * scale;
  }
}
