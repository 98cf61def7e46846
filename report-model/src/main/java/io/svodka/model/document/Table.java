package io.svodka.model.document;

import io.svodka.model.value.ValueFormat;
import java.util.List;

/// A table. Rows come in print order, group headers, subtotals and the total among them, and are
/// handed out one by one so that a renderer needs to hold only one at a time.
///
/// @param title may be empty
/// @param groupLevels how many group levels the rows have; 0 for a flat table
/// @param notes footnotes, such as that a total covers hidden rows
/// @param whenEmpty shown instead of rows when there are none
public record Table(
    String title,
    List<Column> columns,
    Iterable<Row> rows,
    int groupLevels,
    List<String> notes,
    String whenEmpty) {
  public Table {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /// A column.
  ///
  /// @param name stable identifier, unique in the table, such as `revenue`
  /// @param note what stands under the label in small type, such as the scale "тыс. ₽"; may be
  ///   empty
  /// @param format how its values are shown
  public record Column(
      String name,
      String label,
      String note,
      ValueFormat format,
      Align align,
      Width width,
      Mark mark) {}

  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /// How wide a column is.
  public sealed interface Width {
    /// As wide as its content asks.
    record Fitting() implements Width {}

    record Millimetres(double length) implements Width {}

    /// A share of the table's width, 0 to 1.
    record Share(double share) implements Width {}
  }

  /// What is drawn beside the figures of a column.
  public enum Mark {
    NONE,
    /// A bar as long as the figure.
    BAR,
    /// A colour scale behind the figures.
    SCALE,
    /// An arrow up or down by the sign of the figure, toned by the cell.
    ICON
  }

  /// A row. Detail, subtotal and total rows have one cell for each column.
  public sealed interface Row {
    /// Heads a group.
    ///
    /// @param level 1 is the outermost group
    record GroupHeader(int level, String text, Keep keep, Break before) implements Row {}

    record Detail(List<Cell> cells) implements Row {
      public Detail {
        cells = List.copyOf(cells);
      }
    }

    /// Closes a group. Its first cell holds the label.
    record Subtotal(int level, List<Cell> cells) implements Row {
      public Subtotal {
        cells = List.copyOf(cells);
      }
    }

    /// The grand total. Its first cell holds the label.
    record Total(List<Cell> cells) implements Row {
      public Total {
        cells = List.copyOf(cells);
      }
    }
  }

  /// Whether a group stays on one page where it fits.
  public enum Keep {
    FREE,
    TOGETHER
  }

  /// Whether a group starts a page.
  public enum Break {
    NONE,
    PAGE
  }
}
