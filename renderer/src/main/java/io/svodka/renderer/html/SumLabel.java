package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import java.util.List;

/// The label of a sum: it starts where lines start, whatever its column holds, and runs over the
/// empty cells beside it.
final class SumLabel {
  private SumLabel() {}

  /// Returns over how many columns the label of a row of sums runs.
  static int columns(List<Cell> cells) {
    int next = 1;
    while (next < cells.size() && cells.get(next).shown().isEmpty()) {
      next++;
    }
    return next;
  }

  /// Returns the classes of a cell without those that say where its figures stand.
  static String css(String css) {
    return css.replaceAll("\\b(?:num|mid)\\b", "").strip();
  }
}
