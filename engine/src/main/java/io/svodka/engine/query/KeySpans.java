package io.svodka.engine.query;

import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The days from the first to the last row of each key, for queries without limits in time. What
/// one key prints must not tell when others had their first row.
final class KeySpans {
  private final TimeResolution times;
  private final Map<Value, List<LocalDate>> days = new HashMap<>();

  /// @param type of the key
  /// @param restrictions for each session that holds facts
  KeySpans(
      QueryContext context,
      QueryPlan query,
      ColumnType type,
      Map<Session, KeyRestriction> restrictions) {
    this.times = new TimeResolution(context);
    for (FactPlan fact : query.facts()) {
      FactTime.of(fact.time())
          .ifPresent(time -> read(context, query, fact, time, new Keys(type, restrictions)));
    }
  }

  private record Keys(ColumnType type, Map<Session, KeyRestriction> restrictions) {}

  private void read(
      QueryContext context, QueryPlan query, FactPlan fact, FactTime time, Keys keys) {
    RowScope scope = context.scope(fact.source(), fact.joins());
    RowSql rows = new RowSql(scope);
    Session session = context.relation(fact.source()).session();
    Sql key = rows.value(fact.keys().getFirst());
    KeyRestriction restriction = Objects.requireNonNull(keys.restrictions().get(session));
    Sql sql =
        Sql.form(
            """
            {}select k0, min(d), max(d)
            from (select {}, {}
            {}
            where {}
              and {}) r
            group by k0\
            """,
            context.comment(query.name().name()),
            key.named("k0"),
            time.day(rows, scope).named("d"),
            context.from(fact.source(), JoinOrder.of(fact.joins(), fact.filters()), rows),
            FactRows.conditions(fact, rows),
            restriction.write(key, session.dialect()));
    List<ColumnReader> columns =
        List.of(ColumnReader.of(keys.type()), ColumnReader.DAY, ColumnReader.DAY);
    try (Cursor cursor =
        session.run(sql, columns, TimeResolution.what(query), query.name().span())) {
      for (List<Value> row : cursor.takeAll()) {
        days.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
            .addAll(TimeResolution.days(row.subList(1, row.size())));
      }
    }
  }

  /// Returns the period of one key.
  Period of(Value key) {
    return times.around(days.getOrDefault(key, List.of()));
  }

  /// Returns the period of some keys as one.
  Period of(Collection<KeyRow> keys) {
    return times.around(
        keys.stream().flatMap(key -> days.getOrDefault(key.key(), List.of()).stream()).toList());
  }

  /// Returns the keys that have the same period, in their order.
  Map<Period, List<KeyRow>> groups(List<KeyRow> keys) {
    Map<Period, List<KeyRow>> groups = new LinkedHashMap<>();
    keys.forEach(key -> groups.computeIfAbsent(of(key.key()), _ -> new ArrayList<>()).add(key));
    return groups;
  }
}
