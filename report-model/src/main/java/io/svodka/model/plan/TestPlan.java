package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryPlan.ParameterSetting;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.List;

/// A test of a project: rows for its sources, and what must come out of them.
///
/// @param given rows by source; a source that is not among them is empty
public record TestPlan(
    String name,
    Day day,
    Subject subject,
    List<GivenRows> given,
    List<ExpectationOfTest> expectations,
    Span span) {
  public TestPlan {
    given = List.copyOf(given);
    expectations = List.copyOf(expectations);
  }

  /// The day that `today` means.
  public sealed interface Day {
    record On(LocalDate date) implements Day {}

    /// Nothing in the test depends on it.
    record Any() implements Day {}
  }

  /// What is looked at.
  public sealed interface Subject {
    /// Measures of the project only.
    record Project() implements Subject {}

    /// @param recipients burst keys, or values of their attributes, as text; empty means all of
    ///   them together
    record OfReport(String report, List<ParameterSetting> settings, List<String> recipients)
        implements Subject {
      public OfReport {
        settings = List.copyOf(settings);
        recipients = List.copyOf(recipients);
      }
    }
  }

  /// The rows of a source. Columns that are not among `columns` are absent in all of them.
  public record GivenRows(String source, List<String> columns, List<List<Value>> rows) {
    public GivenRows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
