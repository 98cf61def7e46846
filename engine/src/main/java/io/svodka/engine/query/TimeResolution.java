package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.TimeCutting;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Finds the absolute periods and buckets of a query.
record TimeResolution(QueryContext context) {

  QueryTimes resolve(QueryPlan query) {
    RunValues values = context.values();
    Calendar calendar = context.calendar();
    Period asked = calendar.resolve(query.time().period(), values.asOf(), values.parameters());
    boolean open = hasCalendar(query) && asked.equals(Calendar.ALL_TIME);
    Period period = open ? spanOfData(query) : asked;
    List<Period> comparisons =
        query.time().comparisons().stream()
            .map(c -> calendar.compare(period, c.rule(), values.asOf(), values.parameters()))
            .toList();
    return new TimeCutting(calendar, context.settings().zone()).cut(query, period, comparisons);
  }

  private static boolean hasCalendar(QueryPlan query) {
    return query.dimensions().stream().anyMatch(each -> each.kind() instanceof Kind.Calendar);
  }

  /// Without limits in time, buckets run from the first to the last day that has rows.
  private Period spanOfData(QueryPlan query) {
    List<LocalDate> days = new ArrayList<>();
    for (FactPlan fact : query.facts()) {
      FactTime.of(fact.time()).ifPresent(time -> days.addAll(span(query, fact, time)));
    }
    LocalDate first = days.stream().min(LocalDate::compareTo).orElse(context.values().asOf());
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
    return new Period(first, last.plusDays(1), new Period.Shape.Free());
  }

  /// Returns the first and the last day that has rows of a fact; nothing without rows.
  List<LocalDate> span(QueryPlan query, FactPlan fact, FactTime time) {
    RowSql rows = new RowSql(context.scope(fact.source(), fact.joins()));
    Sql day = time.day(rows, context.scope(fact.source(), fact.joins()));
    Sql sql =
        Sql.form(
            "{}select min({}), max({})\n{}\nwhere {}",
            context.comment(query.name().name()),
            day,
            day,
            context.from(fact.source(), JoinOrder.of(fact.joins(), fact.filters()), rows),
            FactRows.conditions(fact, rows));
    Session session = context.relation(fact.source()).session();
    List<ColumnReader> columns = List.of(ColumnReader.DAY, ColumnReader.DAY);
    List<LocalDate> days = new ArrayList<>();
    try (Cursor cursor = session.run(sql, columns, what(query), query.name().span())) {
      for (Value value : cursor.take()) {
        if (value instanceof Value.Day(var date)) {
          days.add(date);
        }
      }
    }
    return days;
  }

  private static String what(QueryPlan query) {
    return "query `" + query.name().name() + "`";
  }
}
