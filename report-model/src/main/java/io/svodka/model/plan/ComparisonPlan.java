package io.svodka.model.plan;

import io.svodka.model.value.TimeUnit;

/// A second period that figures are compared with.
///
/// @param name name in the specification, such as `prev`
public record ComparisonPlan(String name, Rule rule) {

  public sealed interface Rule {
    record PreviousPeriod() implements Rule {}

    record SamePeriodLastYear(Alignment alignment) implements Rule {}

    record Earlier(int count, TimeUnit unit) implements Rule {}

    record OtherPeriod(PeriodRule period) implements Rule {}
  }

  /// Whether last year's days are matched by date or by day of the week.
  public enum Alignment {
    DATE,
    WEEKDAY
  }
}
