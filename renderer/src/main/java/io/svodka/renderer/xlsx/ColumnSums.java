package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/// Adds up what the rows of a table show, in its open groups and as a whole, and writes a sum as a
/// formula where that gives the very figure. `SUBTOTAL` leaves out the sums of inner groups.
final class ColumnSums {
  private final List<Scope> scopes = new ArrayList<>();

  /// @param levels how many levels of groups the rows have
  ColumnSums(int levels, int columns) {
    for (int level = 0; level <= levels; level++) {
      scopes.add(new Scope(columns));
    }
  }

  /// Rows without a break on one sheet.
  private record Range(String sheet, int first, int last) {
    String of(int column, String here) {
      String letters = CellReference.convertNumToColString(column);
      String cells = letters + (first + 1) + ":" + letters + (last + 1);
      return sheet.equals(here) ? cells : SheetNameFormatter.format(sheet) + "!" + cells;
    }
  }

  /// What the open group of a level, or the table, has had so far.
  private static final class Scope {
    private final List<Range> ranges = new ArrayList<>();
    private final BigDecimal[] sums;
    private final boolean[] isBroken;

    Scope(int columns) {
      sums = new BigDecimal[columns];
      isBroken = new boolean[columns];
      open();
    }

    void open() {
      ranges.clear();
      Arrays.fill(sums, BigDecimal.ZERO);
      Arrays.fill(isBroken, false);
    }

    void reach(String sheet, int row) {
      if (ranges.isEmpty() || !ranges.getLast().sheet().equals(sheet)) {
        ranges.add(new Range(sheet, row, row));
      } else {
        ranges.set(ranges.size() - 1, new Range(sheet, ranges.getLast().first(), row));
      }
    }
  }

  /// Starts a group.
  void open(int level) {
    scopes.subList(level, scopes.size()).forEach(Scope::open);
  }

  /// Takes a cell of a row into all sums that are open.
  void part(String sheet, int row, int column, Cell cell, Content content) {
    boolean isPart = cell.sum() == Cell.Sum.PART || cell.sum() == Cell.Sum.BESIDE;
    if (!isPart) {
      return;
    }
    for (Scope scope : scopes) {
      scope.reach(sheet, row);
      scope.isBroken[column] |= content instanceof Content.Words;
      if (cell.value() instanceof Value.Decimal(var number)) {
        scope.sums[column] = scope.sums[column].add(number);
      }
    }
  }

  /// Returns the formula of a sum; empty where the figure is not the sum of what is shown. Then it
  /// stays a value, which a sum further out would count twice.
  String formula(int level, String sheet, int column, Cell cell, Content content) {
    Scope scope = scopes.get(level);
    boolean exact =
        cell.sum() == Cell.Sum.ABOVE
            && content instanceof Content.Figure
            && !scope.isBroken[column]
            && !scope.ranges.isEmpty()
            && cell.value() instanceof Value.Decimal(var number)
            && number.compareTo(scope.sums[column]) == 0;
    if (!exact && !(content instanceof Content.Blank)) {
      scopes.subList(0, level).forEach(outer -> outer.isBroken[column] = true);
    }
    return exact
        ? scope.ranges.stream()
            .map(range -> range.of(column, sheet))
            .collect(Collectors.joining(",", "SUBTOTAL(9,", ")"))
        : "";
  }
}
