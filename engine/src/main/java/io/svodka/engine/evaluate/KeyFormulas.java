package io.svodka.engine.evaluate;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Objects;

/// Computes formulas that read attributes of one key and parameters, but no query.
public final class KeyFormulas {
  private static final NoQuery NO_GROUPS = NoQuery.create();
  private final Evaluator evaluator;

  public KeyFormulas(List<Value> attributes, RunValues values, Calendar calendar) {
    evaluator =
        new Evaluator(
            NO_GROUPS.rows(), NO_GROUPS.times(), new KeyAlone(attributes, values, calendar));
  }

  public Value value(Formula formula) {
    return evaluator.value(formula, NO_GROUPS.place());
  }

  private record KeyAlone(List<Value> attributes, RunValues values, Calendar calendar)
      implements Surroundings {
    @Override
    public Value attribute(int index) {
      return attributes.get(index);
    }

    @Override
    public ParameterValue parameter(String name) {
      return Objects.requireNonNull(values.parameters().get(name), name);
    }

    @Override
    public Period period(PeriodRule rule) {
      return calendar.resolve(rule, values.asOf(), values.parameters());
    }

    @Override
    public Value total(String query, Formula formula) {
      throw new IllegalArgumentException("a setting of a pack reads query " + query);
    }
  }
}
