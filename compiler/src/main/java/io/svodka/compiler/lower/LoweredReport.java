package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.Severity;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.List;

/// What came of a report and its deliveries.
record LoweredReport(
    LayoutScope scope, ReportPlan plan, List<DeliveryPlan> deliveries, Findings found) {
  LoweredReport {
    deliveries = List.copyOf(deliveries);
  }

  /// Returns whether it may be used again: messages of errors name what else there is, which
  /// changes with anything.
  boolean isSound() {
    return found.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
