package io.svodka.reader.opened;

import java.util.List;
import java.util.Set;

/// A sheet as a spreadsheet program draws it. Lengths are pixels.
///
/// @param widths of its columns, from the first
/// @param floating charts over the cells, in the order in which they were drawn
public record SheetLook(
    String name, List<Double> widths, List<Row> rows, List<Place> floating, Rest rest) {
  public SheetLook {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
    floating = List.copyOf(floating);
  }

  /// What is not among the rows.
  ///
  /// @param rows how many more there are
  /// @param direction whether columns run from the right
  public record Rest(int rows, Direction direction) {}

  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }

  /// @param level how deep it lies in groups that can be folded; 0 for none
  public record Row(double height, int level, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param column counted from 0
  /// @param columns how many it covers
  /// @param rows how many it covers
  public record Cell(int column, int columns, int rows, String shown, Style style, Mark mark) {}

  /// Colours are `#RRGGBB`, empty for none.
  ///
  /// @param points size of the letters
  public record Style(
      String fill, String ink, double points, Set<Letters> letters, Side side, Set<Edge> edges) {
    public Style {
      letters = Set.copyOf(letters);
      edges = Set.copyOf(edges);
    }
  }

  public enum Letters {
    BOLD,
    ITALIC,
    WRAPPED
  }

  public enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  public enum Edge {
    TOP,
    BOTTOM
  }

  /// What conditional formats draw in a cell.
  public sealed interface Mark {
    record None() implements Mark {}

    /// @param share how much of the cell it covers, 0 to 1
    record Bar(double share, String colour) implements Mark {}

    record Heat(String colour) implements Mark {}

    record Arrow(int direction) implements Mark {}
  }

  /// A rectangle over the cells.
  public record Place(double left, double top, double width, double height) {}
}
