package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.syntax.Element;
import java.math.BigDecimal;
import java.util.List;

/// Reads how the elements of a `row` share its width.
final class RowShape {
  private static final int FINE = 2;

  private final LayoutScope scope;

  RowShape(LayoutScope scope) {
    this.scope = scope;
  }

  /// Returns one width for each element.
  List<Integer> widths(Element.Row row) {
    int count = row.elements().size();
    List<BigDecimal> widths = row.widths();
    boolean fits = widths.size() == count && widths.stream().allMatch(each -> each.signum() > 0);
    if (!widths.isEmpty() && !fits) {
      scope.findings().add(new LayoutProblem.WidthsUnfit(row.span(), widths.size(), count));
    }
    return fits ? whole(widths) : row.elements().stream().map(_ -> 1).toList();
  }

  private static List<Integer> whole(List<BigDecimal> widths) {
    boolean broken = widths.stream().anyMatch(each -> each.stripTrailingZeros().scale() > 0);
    int shift = broken ? FINE : 0;
    return widths.stream().map(each -> each.movePointRight(shift).intValue()).toList();
  }
}
