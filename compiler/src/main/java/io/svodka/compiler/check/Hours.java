package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.value.TimeUnit;
import java.util.List;

/// Dates have no hours.
public final class Hours {
  private final Findings findings;

  public Hours(Findings findings) {
    this.findings = findings;
  }

  public void check(TimeUnit unit, Span span, List<FactPlan> facts) {
    if (unit == TimeUnit.HOUR) {
      facts.stream()
          .filter(fact -> fact.time() instanceof TimeAxis.Dated)
          .findFirst()
          .ifPresent(fact -> findings.add(new PeriodProblem.HoursOfDates(span, fact.model())));
    }
  }
}
