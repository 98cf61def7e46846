package io.svodka.compiler.foreign;

import io.svodka.model.value.ColumnType;
import java.util.List;

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
  public record Question(String name, String text, List<Field> fields, int line) {
    public Question {
      fields = List.copyOf(fields);
    }
  }

  /// A column of an answer.
  public record Field(String name, ColumnType type, int line) {}

  /// A value that is given when the report runs.
  public record Setting(String name, String label, ColumnType type, int line) {}

  /// How rows are brought together.
  public enum Aggregate {
    /// Not at all: the value of a row.
    NONE,
    SUM,
    AVERAGE,
    COUNT,
    COUNT_DISTINCT,
    LEAST,
    GREATEST
  }

  /// A field as it is shown.
  ///
  /// @param heading empty where none stands above it
  /// @param pattern of numbers and days, such as `#,##0.00`; empty where none is said
  public record Column(
      String field, String heading, Aggregate aggregate, String pattern, int line) {}

  /// Whether rows are added up below.
  public enum Totals {
    NONE,
    GROUPS,
    ALL
  }

  /// A part of the page.
  public sealed interface Block {
    /// @param groups fields that head rows, outermost first
    /// @param across fields that head columns of a crosstab
    /// @param whenEmpty what stands there where there are no rows; empty where nothing does
    record Table(
        String question,
        String title,
        List<Column> columns,
        List<String> groups,
        List<String> across,
        Totals totals,
        String whenEmpty,
        int line)
        implements Block {
      public Table {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        across = List.copyOf(across);
      }
    }

    /// @param kind as Svodka calls it
    /// @param series field that splits the figures; empty where none does
    record Chart(
        String kind,
        String question,
        String title,
        String category,
        String series,
        List<Column> values,
        int line)
        implements Block {
      public Chart {
        values = List.copyOf(values);
      }
    }

    record Picture(String path, int line) implements Block {}

    record Words(String text, int line) implements Block {}
  }

  /// Something that a draft cannot say.
  ///
  /// @param way what its author may do instead
  public record LeftOut(int line, String what, String way) {}
}
