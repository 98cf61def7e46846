package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.query.KeyTable.KeyRow;
import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.engine.query.ZoneGroups.ZoneGroup;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ValuesPlan;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
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
        JoinPlan.all(key.joins()).forEach(join -> names.add(join.source()));
      }
    }
    report.parameters().forEach(parameter -> addSources(parameter.kind(), names));
    for (QueryPlan query : report.queries()) {
      query.rules().includeEmpty().forEach(empty -> addSources(empty.values(), names));
      for (FactPlan fact : query.facts()) {
        names.add(fact.source());
        JoinPlan.all(fact.joins()).forEach(join -> names.add(join.source()));
      }
    }
    return names;
  }

  private static void addSources(ParameterPlan.Kind kind, Set<String> names) {
    switch (kind) {
      case ParameterPlan.Kind.OneOfValues(var values) -> addSources(values, names);
      case ParameterPlan.Kind.ManyOfValues(var values) -> addSources(values, names);
      case ParameterPlan.Kind.OfPeriod _,
          ParameterPlan.Kind.Scalar _,
          ParameterPlan.Kind.OneOf _ -> {}
    }
  }

  private static void addSources(ValuesPlan values, Set<String> names) {
    names.add(values.source());
    JoinPlan.all(values.joins()).forEach(join -> names.add(join.source()));
  }

  Optional<KeyTable> keyTable() {
    return switch (report.burst()) {
      case BurstPlan.Once _ -> Optional.empty();
      case BurstPlan.ByKey(var key, _, _) ->
          Optional.of(new KeyTable(context, key, report.name().span()));
    };
  }

  KeyedStream open() {
    new ValueLists(context, report.name().span()).check(report.parameters());
    Optional<KeyTable> table = keyTable();
    Map<String, Dataset> shared = new HashMap<>();
    for (QueryPlan query : report.queries()) {
      if (!QueryContext.isCut(query, report.burst())) {
        shared.put(query.name().name(), whole(uncut(query)));
      }
    }
    return table
        .map(t -> byKey(t, shared))
        .orElseGet(() -> KeyedStream.once(withRests(shared, this::uncut)));
  }

  /// Returns the data of all keys as if they were one; what a day is, the project says.
  KeyedData together() {
    Optional<KeyTable> table = keyTable();
    List<KeyRow> keys = table.map(KeyTable::read).orElse(List.of());
    ZoneGroup all = new ZoneGroup(context.settings().zone(), keys, true);
    UnaryQuery sql =
        query ->
            table.isPresent() && QueryContext.isCut(query, report.burst())
                ? together(query, table.get(), all)
                : uncut(query);
    Map<String, Dataset> datasets = new HashMap<>();
    report
        .queries()
        .forEach(query -> datasets.put(query.name().name(), whole(sql.statements(query))));
    int attributes = table.map(each -> each.plan().attributes().size()).orElse(0);
    return new KeyedData(
        Value.ABSENT, Collections.nCopies(attributes, Value.ABSENT), withRests(datasets, sql));
  }

  private QuerySql together(QueryPlan query, KeyTable table, ZoneGroup all) {
    Map<Session, KeyRestriction> restrictions = restrictions(query, table, all);
    TimeResolution times = new TimeResolution(context);
    return new QuerySql(
        context,
        query,
        times.isOpen(query)
            ? times.cut(query, spans(context, query, table, restrictions).of(all.keys()))
            : times.resolve(query),
        new QueryKeys.Together(all.keys().stream().map(KeyRow::key).toList(), restrictions));
  }

  private static KeySpans spans(
      QueryContext context,
      QueryPlan query,
      KeyTable table,
      Map<Session, KeyRestriction> restrictions) {
    return new KeySpans(context, query, table.plan().key().type(), restrictions);
  }

  /// How a query is asked.
  private interface UnaryQuery {
    QuerySql statements(QueryPlan query);
  }

  /// Asks once more for rows of the rest whose figures do not follow from the rows they stand for.
  private Map<String, Dataset> withRests(Map<String, Dataset> datasets, UnaryQuery sql) {
    if (report.queries().stream().noneMatch(RestQuery::isOpen)) {
      return Map.copyOf(datasets);
    }
    int attributes = keyTable().map(table -> table.plan().attributes().size()).orElse(0);
    KeyedData data =
        new KeyedData(
            Value.ABSENT, Collections.nCopies(attributes, Value.ABSENT), Map.copyOf(datasets));
    Results results =
        new Results(
            report,
            data,
            context.values(),
            context.calendar(),
            new Dictionary(context.settings().language()));
    Map<String, Dataset> completed = new HashMap<>(datasets);
    for (QueryPlan query : report.queries()) {
      RestQuery rest = new RestQuery(query, results.query(query.name().name()).rests());
      rest.plan()
          .ifPresent(
              plan ->
                  completed.computeIfPresent(
                      query.name().name(),
                      (_, known) -> known.with(rest.rows(whole(sql.statements(plan))))));
    }
    return Map.copyOf(completed);
  }

  /// What a day is may differ from key to key: keys of one zone share their statements.
  private KeyedStream byKey(KeyTable table, Map<String, Dataset> shared) {
    List<KeyRow> keys = table.read();
    ZoneGroups zones = ZoneGroups.of(keys, context, report);
    Map<Value, List<QueryRows>> cut = new HashMap<>();
    List<QueryRows> running = new ArrayList<>();
    try {
      for (ZoneGroup group : zones.groups()) {
        for (QueryPlan query : report.queries()) {
          for (OfKeys part : cuts(query, table, group)) {
            QueryRows rows = new QueryRows(part.sql());
            running.add(rows);
            part.keys()
                .forEach(key -> cut.computeIfAbsent(key.key(), _ -> new ArrayList<>()).add(rows));
          }
        }
      }
      return new KeyedStream(keys, shared, cut);
    } catch (RuntimeException e) {
      running.forEach(QueryRows::close);
      throw e;
    }
  }

  /// Returns the statements of a query: one for each zone of its keys, or one. Where the days of
  /// each key say which buckets there are, those of the first key stand for all.
  List<QuerySql> sql(QueryPlan query, Optional<KeyTable> table, List<KeyRow> keys) {
    return table.isPresent() && QueryContext.isCut(query, report.burst())
        ? ZoneGroups.of(keys, context, report).groups().stream()
            .map(group -> cuts(query, table.get(), group).getFirst().sql())
            .toList()
        : List.of(uncut(query));
  }

  /// The keys that share a statement.
  private record OfKeys(QuerySql sql, List<KeyRow> keys) {}

  /// Returns the statements of a query for keys of one zone; none where it is not cut.
  private List<OfKeys> cuts(QueryPlan query, KeyTable table, ZoneGroup group) {
    if (!QueryContext.isCut(query, report.burst())) {
      return List.of();
    }
    TimeResolution times = new TimeResolution(context.in(group.zone()));
    if (!times.isOpen(query) || group.keys().isEmpty()) {
      return List.of(new OfKeys(cut(query, table, group, times.resolve(query)), group.keys()));
    }
    KeySpans spans = spans(times.context(), query, table, restrictions(query, table, group));
    return spans.groups(group.keys()).entrySet().stream()
        .map(
            each ->
                new OfKeys(
                    cut(query, table, group.only(each.getValue()), times.cut(query, each.getKey())),
                    each.getValue()))
        .toList();
  }

  FigureRows rowsBehind(FigureAsk ask) {
    QueryPlan query =
        report.queries().stream()
            .filter(each -> each.name().name().equals(ask.query()))
            .findFirst()
            .orElseThrow();
    FigureSql sql = behind(ask, query);
    List<FigureSql.Listed> columns = sql.columns();
    Sql text = sql.write(columns);
    List<ColumnReader> readers =
        columns.stream().map(column -> ColumnReader.of(column.type())).toList();
    String what = "the rows of query `" + ask.query() + "`";
    try (Cursor cursor = sql.session().run(text, readers, what, query.name().span())) {
      return new FigureRows(
          Explaining.text(sql.session(), text),
          columns.stream().map(FigureSql.Listed::name).toList(),
          cursor.takeAll());
    }
  }

  private FigureSql behind(FigureAsk ask, QueryPlan query) {
    return keyTable()
        .flatMap(table -> cutOf(ask.key(), query, table))
        .map(sql -> new FigureSql(sql.context(), query, sql.times(), ask))
        .orElseGet(() -> new FigureSql(context, query, context.times(query), ask));
  }

  private Optional<QuerySql> cutOf(Value key, QueryPlan query, KeyTable table) {
    return ZoneGroups.of(table.read(), context, report)
        .of(key)
        .map(group -> group.only(group.keys().stream().filter(k -> k.key().equals(key)).toList()))
        .flatMap(group -> cuts(query, table, group).stream().findFirst())
        .map(OfKeys::sql);
  }

  private QuerySql uncut(QueryPlan query) {
    return new QuerySql(context, query, context.times(query), new QueryKeys.NotCut());
  }

  private QuerySql cut(QueryPlan query, KeyTable table, ZoneGroup group, QueryTimes times) {
    return new QuerySql(
        context.in(group.zone()), query, times, cutting(table, restrictions(query, table, group)));
  }

  private static Dataset whole(QuerySql sql) {
    try (QueryRows rows = new QueryRows(sql)) {
      return rows.whole();
    }
  }

  private static QueryKeys cutting(KeyTable table, Map<Session, KeyRestriction> restrictions) {
    return new QueryKeys.Cut(table.plan().key().type(), restrictions);
  }

  private Map<Session, KeyRestriction> restrictions(
      QueryPlan query, KeyTable table, ZoneGroup group) {
    Map<Session, KeyRestriction> restrictions = new HashMap<>();
    for (FactPlan fact : query.facts()) {
      if (fact.keys().isEmpty()) {
        throw new IllegalArgumentException("a fact of a burst query has no key: " + fact.model());
      }
      Session session = context.relation(fact.source()).session();
      restrictions.put(
          session,
          session.equals(table.session()) && group.isAll()
              ? new KeyRestriction.Listed(table.keysOnly())
              : new KeyRestriction.HandedOver(
                  table.plan(), group.keys().stream().map(KeyRow::key).toList()));
    }
    return Map.copyOf(restrictions);
  }
}
