package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes the rows of one fact before they are grouped: key, dimensions, bucket numbers, and what
/// its aggregates read.
final class FactRows {
  private final QueryContext context;
  private final QueryPlan query;
  private final QueryTimes times;
  private final FactPlan fact;
  private final RowScope scope;
  private final RowSql rows;

  FactRows(QueryContext context, QueryPlan query, QueryTimes times, FactPlan fact) {
    this.context = context;
    this.query = query;
    this.times = times;
    this.fact = fact;
    this.scope = context.scope(fact.source(), fact.joins());
    this.rows = new RowSql(scope);
  }

  /// @param slots slots served by this scan
  /// @param keys what narrows the rows to the burst's keys, if the query is cut by key
  Sql write(List<Integer> slots, Optional<KeyRestriction> keys) {
    List<Period> periods = slots.stream().map(QuerySlots.of(times).periods()::get).toList();
    List<Sql> columns = new ArrayList<>();
    keys.ifPresent(k -> columns.add(key().as("k0")));
    columns.addAll(dimensions(periods));
    columns.addAll(inputs());
    columns.addAll(memberships(slots, periods));
    List<Sql> conditions = new ArrayList<>();
    conditions.add(conditions(fact, rows));
    inAny(periods).ifPresent(conditions::add);
    keys.ifPresent(k -> conditions.add(k.write(key(), scope.dialect())));
    return Sql.form(
        "select {}\n  {}\n  where {}",
        columns.isEmpty() ? Sql.of("1 as one") : Sql.join(",\n    ", columns),
        context.from(fact.source(), fact.joins(), rows),
        Sql.join("\n    and ", conditions));
  }

  static Sql conditions(FactPlan fact, RowSql rows) {
    List<Sql> filters = fact.filters().stream().map(rows::filter).toList();
    return filters.isEmpty() ? Sql.of("true") : Sql.join("\n    and ", filters);
  }

  private Sql key() {
    return rows.value(fact.keys().getFirst());
  }

  private List<Sql> dimensions(List<Period> periods) {
    List<Sql> columns = new ArrayList<>();
    int attribute = 0;
    for (int i = 0; i < query.dimensions().size(); i++) {
      DimensionPlan dimension = query.dimensions().get(i);
      Sql column =
          switch (dimension.kind()) {
            case Kind.Attribute _ -> rows.value(fact.dimensions().get(attribute++));
            case Kind.Calendar(var unit) -> bucket(unit, periods);
          };
      columns.add(column.as("d" + i));
    }
    return columns;
  }

  private Sql bucket(TimeUnit unit, List<Period> periods) {
    Calendar calendar = context.calendar();
    int count = calendar.buckets(times.period(), unit).size();
    return FactTime.of(fact.time())
        .map(t -> new BucketSql(calendar, unit, periods, count).write(t, rows, scope))
        .orElse(scope.dialect().absent(ColumnType.WHOLE));
  }

  private List<Sql> inputs() {
    List<Sql> columns = new ArrayList<>();
    for (int i = 0; i < fact.components().size(); i++) {
      Aggregate aggregate = fact.components().get(i).aggregate();
      int index = i;
      AggregateSql.input(aggregate)
          .ifPresent(value -> columns.add(input(aggregate, value).as("v" + index)));
      if (!aggregate.condition().equals(RowExpr.ALWAYS)) {
        columns.add(rows.filter(aggregate.condition()).as("c" + index));
      }
    }
    return columns;
  }

  private Sql input(Aggregate aggregate, RowExpr value) {
    Sql written = rows.value(value);
    boolean floating = value.type() instanceof ColumnType.Floating;
    return switch (aggregate) {
      case Aggregate.Sum _, Aggregate.Median _ ->
          floating ? scope.dialect().exact(written) : written;
      case Aggregate.Least _, Aggregate.Greatest _ ->
          value.type() instanceof ColumnType.Text ? scope.dialect().byBytes(written) : written;
      case Aggregate.CountRows _, Aggregate.CountPresent _, Aggregate.CountDistinct _ -> written;
    };
  }

  /// With one slot the rows are narrowed to it already.
  private List<Sql> memberships(List<Integer> slots, List<Period> periods) {
    List<Sql> columns = new ArrayList<>();
    for (int i = 0; i < slots.size() && slots.size() > 1; i++) {
      Sql within = inAny(List.of(periods.get(i))).orElse(Sql.of("true"));
      columns.add(within.as("s" + slots.get(i)));
    }
    return columns;
  }

  private Optional<Sql> inAny(List<Period> periods) {
    if (periods.contains(Calendar.ALL_TIME)) {
      return Optional.empty();
    }
    return FactTime.of(fact.time())
        .map(
            time ->
                Sql.form(
                    "({})",
                    Sql.join(" or ", merged(periods).stream().map(p -> in(time, p)).toList())));
  }

  private Sql in(FactTime time, Period period) {
    Sql at = rows.value(time.at());
    return Sql.form(
        "{} >= {} and {} < {}",
        at,
        time.startOf(period.start(), scope),
        at,
        time.startOf(period.end(), scope));
  }

  private static List<Period> merged(List<Period> periods) {
    List<Period> merged = new ArrayList<>();
    for (Period next : periods.stream().sorted(Comparator.comparing(Period::start)).toList()) {
      Period last = merged.isEmpty() ? next : merged.removeLast();
      if (next.start().isAfter(last.end())) {
        merged.add(last);
        merged.add(next);
      } else {
        merged.add(
            new Period(
                last.start(),
                next.end().isAfter(last.end()) ? next.end() : last.end(),
                new Period.Shape.Free()));
      }
    }
    return merged;
  }
}
