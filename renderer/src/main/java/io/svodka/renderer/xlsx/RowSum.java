package io.svodka.renderer.xlsx;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Table.Column;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/// Writes the sum of a row as a formula where that gives the very figure.
final class RowSum {
  /// Excel takes no more arguments.
  private static final int MOST = 255;

  private final List<Column> columns;
  private final Contents contents;

  RowSum(List<Column> columns, Contents contents) {
    this.columns = columns;
    this.contents = contents;
  }

  /// Returns the formula of a cell over those before it; empty where there is none.
  String formula(int row, int column, List<Cell> cells) {
    if (cells.get(column).sum() != Cell.Sum.BESIDE) {
      return "";
    }
    String figure = columns.get(column).figure();
    List<Integer> parts =
        IntStream.range(0, column)
            .filter(i -> cells.get(i).sum() == Cell.Sum.PART)
            .filter(i -> columns.get(i).figure().equals(figure))
            .boxed()
            .toList();
    boolean exact =
        !parts.isEmpty()
            && parts.stream().map(cells::get).map(contents::of).noneMatch(RowSum::isText)
            && cells.get(column).value() instanceof Value.Decimal(var total)
            && total.compareTo(sum(parts, cells)) == 0;
    return exact ? written(row, parts) : "";
  }

  private static boolean isText(Content content) {
    return content instanceof Content.Words;
  }

  private static BigDecimal sum(List<Integer> parts, List<Cell> cells) {
    return parts.stream()
        .map(i -> cells.get(i).value())
        .map(value -> value instanceof Value.Decimal(var number) ? number : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String written(int row, List<Integer> parts) {
    int first = parts.getFirst();
    int last = parts.getLast();
    if (last - first + 1 == parts.size()) {
      return "SUM(" + place(row, first) + ":" + place(row, last) + ")";
    }
    return parts.size() > MOST
        ? ""
        : parts.stream().map(i -> place(row, i)).collect(Collectors.joining(",", "SUM(", ")"));
  }

  private static String place(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
