package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All queries of one report in one run.
record ReportQueries(QueryContext context, ReportPlan report) {

  /// Returns the sources a report reads.
  static Set<String> sources(ReportPlan report) {
    Set<String> names = new LinkedHashSet<>();
    switch (report.burst()) {
      case BurstPlan.Once _ -> {}
      case BurstPlan.ByKey(var key, _, _) -> {
        names.add(key.source());
        key.joins().forEach(join -> names.add(join.source()));
      }
    }
    for (QueryPlan query : report.queries()) {
      for (FactPlan fact : query.facts()) {
        names.add(fact.source());
        fact.joins().forEach(join -> names.add(join.source()));
      }
    }
    return names;
  }

  Optional<KeyTable> keyTable() {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> Optional.empty();
      case BurstPlan.ByKey(var key, _, _) ->
          Optional.of(new KeyTable(context, key, report.name().span()));
    };
  }

  KeyedStream open() {
    Optional<KeyTable> table = keyTable();
    List<KeyRow> keys = table.map(KeyTable::read).orElse(List.of());
    Map<String, Dataset> shared = new HashMap<>();
    List<QueryRows> cut = new ArrayList<>();
    try {
      for (QueryPlan query : report.queries()) {
        QuerySql sql = sql(query, table, keys);
        switch (sql.keys()) {
          case QueryKeys.NotCut() -> shared.put(query.name().name(), whole(sql));
          case QueryKeys.Cut _ -> cut.add(new QueryRows(sql));
        }
      }
      return table.isPresent() ? new KeyedStream(keys, shared, cut) : KeyedStream.once(shared);
    } catch (RuntimeException e) {
      cut.forEach(QueryRows::close);
      throw e;
    }
  }

  private static Dataset whole(QuerySql sql) {
    try (QueryRows rows = new QueryRows(sql)) {
      return rows.whole();
    }
  }

  QuerySql sql(QueryPlan query, Optional<KeyTable> table, List<KeyRow> keys) {
    QueryTimes times = context.times(query);
    QueryKeys cutting =
        table.isPresent() && QueryContext.isCut(query, report.burst())
            ? cut(query, table.get(), keys)
            : new QueryKeys.NotCut();
    return new QuerySql(context, query, times, cutting);
  }

  private QueryKeys cut(QueryPlan query, KeyTable table, List<KeyRow> keys) {
    Map<Session, KeyRestriction> restrictions = new HashMap<>();
    for (FactPlan fact : query.facts()) {
      if (fact.keys().isEmpty()) {
        throw new IllegalArgumentException("a fact of a burst query has no key: " + fact.model());
      }
      Session session = context.relation(fact.source()).session();
      restrictions.put(
          session,
          session.equals(table.session())
              ? new KeyRestriction.Listed(table.keysOnly())
              : new KeyRestriction.HandedOver(
                  table.plan(), keys.stream().map(KeyRow::key).toList()));
    }
    return new QueryKeys.Cut(table.plan().key().type(), Map.copyOf(restrictions));
  }
}
