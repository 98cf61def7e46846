package io.svodka.engine.evaluate;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures of all queries of a report for one key.
public final class Results {
  private final KeyedData data;
  private final RunValues values;
  private final Calendar calendar;
  private final Map<String, QueryResult> results = new HashMap<>();

  /// @param calendar turns periods as written into days
  /// @param texts order of texts, one for all packs of a run
  public Results(
      ReportPlan report, KeyedData data, RunValues values, Calendar calendar, Dictionary texts) {
    this.data = data;
    this.values = values;
    this.calendar = calendar;
    for (QueryPlan query : report.queries()) {
      String name = query.name().name();
      results.put(
          name,
          new QueryResult(
              query, Objects.requireNonNull(data.datasets().get(name), name), new Around(), texts));
    }
  }

  /// Returns the result of a query of the report.
  public QueryResult query(String name) {
    return Objects.requireNonNull(results.get(name), name);
  }

  /// Returns the value of a formula that stands outside of any query.
  public Value value(Formula formula) {
    return new Evaluator(NO_GROUPS.rows(), NO_GROUPS.times(), new Around())
        .value(formula, NO_GROUPS.place());
  }

  /// Returns whether a condition that stands outside of any query holds.
  public boolean holds(Formula condition) {
    return value(condition) instanceof Value.Truth(boolean truth) && truth;
  }

  /// Returns an attribute of the burst key.
  public Value attribute(int index) {
    return data.attributes().get(index);
  }

  public List<Value> attributes() {
    return data.attributes();
  }

  /// Returns the value of a parameter of the report.
  public ParameterValue parameter(String name) {
    return Objects.requireNonNull(values.parameters().get(name), name);
  }

  private static final NoQuery NO_GROUPS = NoQuery.create();

  private final class Around implements Surroundings {
    @Override
    public Value attribute(int index) {
      return Results.this.attribute(index);
    }

    @Override
    public ParameterValue parameter(String name) {
      return Results.this.parameter(name);
    }

    @Override
    public Period period(PeriodRule rule) {
      return calendar.resolve(rule, values.asOf(), values.parameters());
    }

    @Override
    public Value total(String query, Formula formula) {
      QueryResult result = query(query);
      return result.value(formula, result.total());
    }
  }
}
