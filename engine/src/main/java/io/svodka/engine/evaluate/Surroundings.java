package io.svodka.engine.evaluate;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;

/// What a formula can see beyond its own query.
interface Surroundings {
  /// Returns an attribute of the burst key.
  Value attribute(int index);

  ParameterValue parameter(String name);

  /// Returns the days of a period.
  Period period(PeriodRule rule);

  /// Returns a formula of another query at its grand total.
  Value total(String query, Formula formula);
}
