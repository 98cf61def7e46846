package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import java.time.LocalDate;
import java.util.List;

/// A difference between the schema lock and the database.
///
/// @param span its place in the lock, or the source that is in none
/// @param table as the source writes it; for SQL the name of the source
/// @param pulled day of the lock
/// @param uses what reads the column, or the table where the change is one of the table
public record DriftProblem(Span span, String table, Change change, LocalDate pulled, List<Use> uses)
    implements Problem {
  public DriftProblem {
    uses = List.copyOf(uses);
  }

  /// What has changed.
  public sealed interface Change {
    record ColumnAdded(String column, String type) implements Change {}

    record ColumnGone(String column, String type) implements Change {}

    record TypeChanged(String column, String before, String after) implements Change {}

    /// It may lack a value now.
    record NullsAllowed(String column) implements Change {}

    record NullsRefused(String column) implements Change {}

    /// The primary key.
    record KeyChanged(List<String> before, List<String> after) implements Change {
      public KeyChanged {
        before = List.copyOf(before);
        after = List.copyOf(after);
      }
    }

    /// It is in no lock yet.
    record TableNew() implements Change {}

    record TableGone() implements Change {}
  }

  /// Something that reads a column.
  public record Use(UseKind kind, String name, Span span) {}

  public enum UseKind {
    MEASURE,
    DIMENSION,
    SEGMENT,
    CONDITION,
    TIME,
    JOIN,
    KEY,
    RULE,
    QUERY,
    REPORT
  }

  /// Returns whether something may break.
  public boolean touches() {
    return severity() == Severity.ERROR;
  }

  @Override
  public Severity severity() {
    return switch (change) {
      case Change.ColumnAdded _, Change.NullsRefused _ -> Severity.INFO;
      case Change.TableNew _ -> Severity.WARNING;
      case Change.ColumnGone _,
          Change.TypeChanged _,
          Change.NullsAllowed _,
          Change.KeyChanged _,
          Change.TableGone _ ->
          uses.isEmpty() ? Severity.WARNING : Severity.ERROR;
    };
  }
}
