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
import java.util.Collection;
import java.util.List;

/// Finds the absolute periods and buckets of a query.
record TimeResolution(QueryContext context) {

  QueryTimes resolve(QueryPlan query) {
    return cut(query, isOpen(query) ? spanOfData(query) : asked(query));
  }

  private Period asked(QueryPlan query) {
    RunValues values = context.values();
    return context.calendar().resolve(query.time().period(), values.asOf(), values.parameters());
  }

  /// Returns whether the days with rows say which buckets there are.
  boolean isOpen(QueryPlan query) {
    return hasCalendar(query) && asked(query).equals(Calendar.ALL_TIME);
  }

  private static boolean hasCalendar(QueryPlan query) {
    return query.dimensions().stream().anyMatch(each -> each.kind() instanceof Kind.Calendar);
  }

  /// Returns how a query is cut whose own period is known.
  QueryTimes cut(QueryPlan query, Period period) {
    Calendar calendar = context.calendar();
    RunValues values = context.values();
    List<Period> comparisons =
        query.time().comparisons().stream()
            .map(c -> calendar.compare(period, c.rule(), values.asOf(), values.parameters()))
            .toList();
    return new TimeCutting(calendar, context.settings().zone()).cut(query, period, comparisons);
  }

  private Period spanOfData(QueryPlan query) {
    List<LocalDate> days = new ArrayList<>();
    for (FactPlan fact : query.facts()) {
      FactTime.of(fact.time()).ifPresent(time -> days.addAll(span(query, fact, time)));
    }
    return around(days);
  }

  /// Without limits in time, buckets run from the first to the last day that has rows.
  Period around(Collection<LocalDate> days) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElse(context.values().asOf());
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
    return new Period(first, last.plusDays(1), new Period.Shape.AllTime());
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
    try (Cursor cursor = session.run(sql, columns, what(query), query.name().span())) {
      return days(cursor.take());
    }
  }

  /// Returns the days among some values.
  static List<LocalDate> days(List<Value> values) {
    List<LocalDate> days = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Day(var date)) {
        days.add(date);
      }
    }
    return days;
  }

  static String what(QueryPlan query) {
    return "query `" + query.name().name() + "`";
  }
}
