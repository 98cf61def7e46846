package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import java.util.List;

/// A promise about the rows of a source.
///
/// @param text the rule as written
public record ExpectationPlan(Rule rule, Severity severity, String text, Span span) {

  public sealed interface Rule {
    record Unique(List<String> columns) implements Rule {
      public Unique {
        columns = List.copyOf(columns);
      }
    }

    record NoNulls(List<String> columns) implements Rule {
      public NoNulls {
        columns = List.copyOf(columns);
      }
    }

    /// Every present value of `column` is among those of other rows.
    record EachIn(String column, Values among) implements Rule {}

    record RowCount(long least, long most) implements Rule {}

    /// True or null in every row. Columns of the source have the empty alias.
    record Holds(RowExpr condition) implements Rule {}
  }

  /// The values of an expression in the rows of a source with what they join.
  public record Values(String source, List<FactPlan.JoinPlan> joins, RowExpr value) {
    public Values {
      joins = List.copyOf(joins);
    }
  }

  /// An error holds deliveries back; a warning is only told.
  public enum Severity {
    ERROR,
    WARNING
  }
}
