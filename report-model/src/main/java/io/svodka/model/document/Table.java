package io.svodka.model.document;

import static java.util.stream.Collectors.joining;

import io.svodka.model.rendition.Format;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A table. Rows come in print order, group headers, subtotals and the total among them, and are
/// handed out one by one so that a renderer needs to hold only one at a time.
///
/// @param title may be empty
/// @param heads what stands above the labels of the columns, and which columns head the rows
/// @param groupLevels how many group levels the rows have; 0 for a flat table
/// @param notes footnotes, such as that a total covers hidden rows
/// @param whenEmpty shown instead of rows when there are none
/// @param records what programs read of it
public record Table(
    String title,
    List<Column> columns,
    Heads heads,
    Iterable<Row> rows,
    int groupLevels,
    List<String> notes,
    String whenEmpty,
    Records records) {
  public Table {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /// A table that programs do not read.
  public Table(
      String title,
      List<Column> columns,
      Heads heads,
      Iterable<Row> rows,
      int groupLevels,
      List<String> notes,
      String whenEmpty) {
    this(title, columns, heads, rows, groupLevels, notes, whenEmpty, Records.NONE);
  }

  /// A table whose columns have one label each and whose first column heads the rows.
  public Table(
      String title,
      List<Column> columns,
      Iterable<Row> rows,
      int groupLevels,
      List<String> notes,
      String whenEmpty) {
    this(title, columns, Heads.PLAIN, rows, groupLevels, notes, whenEmpty, Records.NONE);
  }

  /// Returns this table with other rows.
  public Table with(Iterable<Row> other) {
    return new Table(title, columns, heads, other, groupLevels, notes, whenEmpty, records);
  }

  /// Returns this table with as many other columns.
  public Table withColumns(List<Column> other) {
    return new Table(title, other, heads, rows, groupLevels, notes, whenEmpty, records);
  }

  /// Returns this table with other footnotes.
  public Table withNotes(List<String> other) {
    return new Table(title, columns, heads, rows, groupLevels, other, whenEmpty, records);
  }

  /// Returns this table with other records.
  public Table with(Records other) {
    return new Table(title, columns, heads, rows, groupLevels, notes, whenEmpty, other);
  }

  /// Returns what it is called from one period to the next: its title, or what stands for that
  /// where it tells a period.
  public String name() {
    return records.called().isEmpty() ? title : records.called();
  }

  /// Returns by how many levels the first cells of details are indented. Where several columns head
  /// the rows, their places show the level.
  public int indentLevels() {
    return heads.stubs() > 1 ? 0 : groupLevels;
  }

  /// Returns the label of a column with what stands above it, for formats that know one line only.
  public String heading(int column) {
    List<String> parts = new ArrayList<>();
    for (List<Head> row : heads.rows()) {
      int end = 0;
      for (Head head : row) {
        int start = end;
        end += head.columns();
        if (column >= start && column < end && !head.text().isEmpty()) {
          parts.add(head.text());
        }
      }
    }
    parts.add(columns.get(column).label());
    return parts.stream().filter(part -> !part.isEmpty()).distinct().collect(joining(" · "));
  }

  /// What heads a table beside the labels of its columns.
  ///
  /// @param stubs how many leading columns head the rows
  /// @param rows lines above the labels, from the top; the heads of each cover all columns
  public record Heads(int stubs, List<List<Head>> rows) {
    public static final Heads PLAIN = new Heads(1, List.of());

    public Heads {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A label over so many columns; without text it stands over columns that need none.
  public record Head(String text, int columns) {}

  /// A column.
  ///
  /// @param name stable identifier, unique in the table, such as `revenue`
  /// @param note what stands under the label in small type, such as the scale "тыс. ₽"; may be
  ///   empty
  /// @param format how its values are shown
  /// @param hiddenIn formats that leave the column out
  public record Column(
      String name,
      String label,
      String note,
      ValueFormat format,
      Align align,
      Width width,
      Mark mark,
      Set<Format> hiddenIn) {
    public Column {
      hiddenIn = Set.copyOf(hiddenIn);
    }

    /// A column that every format shows.
    public Column(
        String name,
        String label,
        String note,
        ValueFormat format,
        Align align,
        Width width,
        Mark mark) {
      this(name, label, note, format, align, width, mark, Set.of());
    }

    /// Returns what it shows: columns of a crosstab show the same figure at different places.
    public String figure() {
      int place = name.indexOf('@');
      return place < 0 ? name : name.substring(0, place);
    }

    /// Returns this column with its cells on another side.
    public Column on(Align other) {
      return new Column(name, label, note, format, other, width, mark, hiddenIn);
    }
  }

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
    /// A colour scale behind the figures, one for all columns of this mark and the sums of each
    /// level by themselves.
    HEAT,
    /// An arrow up or down by the sign of the figure, toned by the cell.
    ICON
  }

  /// A row. Detail, subtotal and total rows have one cell for each column.
  public sealed interface Row {
    /// Heads a group.
    ///
    /// @param level 1 is the outermost group
    record GroupHeader(int level, String text, Keep keep) implements Row {}

    /// The next row starts a page.
    record NewPage() implements Row {}

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
}
