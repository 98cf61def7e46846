package io.svodka.compiler.foreign;

import io.svodka.model.value.ColumnType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A report of another tool, without its coordinates.
///
/// @param title what stands on it in large letters; empty where nothing does
/// @param left what a draft cannot say
public record ForeignReport(
    String name,
    String title,
    Paper paper,
    List<Question> questions,
    List<Setting> settings,
    List<Block> blocks,
    List<LeftOut> left) {
  public ForeignReport {
    questions = List.copyOf(questions);
    settings = List.copyOf(settings);
    blocks = List.copyOf(blocks);
    left = List.copyOf(left);
  }

  /// How a page lies.
  public enum Paper {
    PORTRAIT,
    LANDSCAPE
  }

  /// What is asked of a database.
  ///
  /// @param text SQL, where the tool asks in SQL
  /// @param order of the answer, where the tool and not the database sorts it
  public record Question(
      String name, String text, List<Field> fields, List<Order> order, int line) {
    public Question {
      fields = List.copyOf(fields);
      order = List.copyOf(order);
    }
  }

  /// A column of an answer.
  public record Field(String name, ColumnType type, int line) {}

  /// What rows are sorted by.
  ///
  /// @param key field or aggregate, as a column would show it
  /// @param written in the words of the tool
  public record Order(Column key, boolean descending, String written) {}

  /// A value that is given when the report runs.
  ///
  /// @param start what it is where nothing is given; absent where nothing is, or nothing that is
  ///   understood
  public record Setting(
      String name, String label, ColumnType type, Optional<Given> start, int line) {}

  /// A value that stands in a file as it is.
  public sealed interface Given {
    record Words(String text) implements Given {}

    /// @param written with a point
    record Figure(String written) implements Given {}

    record Truth(boolean value) implements Given {}

    record Day(LocalDate day) implements Given {}

    /// The day of the run.
    record Today() implements Given {}
  }

  /// How rows are brought together.
  public enum Aggregate {
    /// Not at all: the value of a row.
    NONE,
    SUM,
    AVERAGE,
    COUNT,
    COUNT_DISTINCT,
    LEAST,
    GREATEST;

    /// Returns whether it counts: what it makes of rows is no value of a row.
    boolean isCount() {
      return this == COUNT || this == COUNT_DISTINCT;
    }
  }

  /// A field as it is shown.
  ///
  /// @param heading empty where none stands above it
  /// @param pattern of numbers and days, such as `#,##0.00`; empty where none is said
  /// @param share what the figure is shown as a part of; absent where it is shown itself
  public record Column(
      String field,
      String heading,
      Aggregate aggregate,
      String pattern,
      Optional<Share> share,
      int line) {
    Column(String field, String heading, Aggregate aggregate, String pattern, int line) {
      this(field, heading, aggregate, pattern, Optional.empty(), line);
    }
  }

  /// A total that figures are parts of.
  ///
  /// @param scope as the tool calls it
  /// @param level field whose groups have the total; empty where it is that of all rows
  public record Share(String scope, String level) {}

  /// Where pages end between groups.
  public enum PageBreak {
    NONE,
    /// Before each group but the first.
    BETWEEN,
    /// Behind each group.
    AFTER
  }

  /// What heads rows of a table.
  ///
  /// @param together whether its rows stay on a page where they can
  public record Group(String field, PageBreak pageBreak, boolean together) {}

  /// Whether rows are added up below.
  public enum Totals {
    NONE,
    GROUPS,
    ALL
  }

  /// A part of the page.
  public sealed interface Block {
    /// @param order of its rows where it sorts them itself
    /// @param groups what heads rows, outermost first
    /// @param across fields that head columns of a crosstab
    /// @param whenEmpty what stands there where there are no rows; empty where nothing does
    record Table(
        String question,
        List<Order> order,
        List<Column> columns,
        List<Group> groups,
        List<String> across,
        Totals totals,
        String whenEmpty,
        int line)
        implements Block {
      public Table {
        order = List.copyOf(order);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        across = List.copyOf(across);
      }
    }

    /// @param kind as Svodka calls it
    /// @param series field that splits the figures; empty where none does
    /// @param order of what it draws where it sorts that itself
    record Chart(
        String kind,
        String question,
        String title,
        String category,
        String series,
        List<Column> values,
        List<Order> order,
        int line)
        implements Block {
      public Chart {
        values = List.copyOf(values);
        order = List.copyOf(order);
      }
    }

    record Picture(String path, int line) implements Block {}

    record Words(String text, int line) implements Block {}

    /// What follows begins a page.
    record NewPage(int line) implements Block {}
  }

  /// Something that a draft cannot say.
  ///
  /// @param way what its author may do instead
  public record LeftOut(int line, String what, String way) {}
}
