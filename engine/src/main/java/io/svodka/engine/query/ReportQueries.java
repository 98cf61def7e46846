package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
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

  private Optional<BurstQueries> burst() {
    return keyTable().map(table -> new BurstQueries(context, report, table));
  }

  KeyedStream open() {
    new ValueLists(context, report.name().span()).check(report.parameters());
    Map<String, Dataset> shared = new HashMap<>();
    for (Merging merging : Merging.of(uncut())) {
      merging.share(whole(uncut(merging.asked())), shared);
    }
    Rests.Asking uncut = asking(this::uncut);
    return burst()
        .map(burst -> burst.open(shared, uncut))
        .orElseGet(() -> KeyedStream.once(shared, new Rests(context, report, uncut)));
  }

  private List<QueryPlan> uncut() {
    return report.queries().stream()
        .filter(query -> !QueryContext.isCut(query, report.burst()))
        .toList();
  }

  /// Returns the data of all keys as if they were one; what a day is, the project says.
  KeyedData together() {
    Optional<BurstQueries> burst = burst();
    List<KeyRow> keys = burst.map(each -> each.table().read()).orElse(List.of());
    ZoneGroup all = new ZoneGroup(context.settings().zone(), keys, true);
    UnaryQuery sql =
        query ->
            burst.isPresent() && QueryContext.isCut(query, report.burst())
                ? burst.get().together(query, all)
                : uncut(query);
    Map<String, Dataset> datasets = new HashMap<>();
    report
        .queries()
        .forEach(query -> datasets.put(query.name().name(), whole(sql.statements(query))));
    int attributes = burst.map(each -> each.table().plan().attributes().size()).orElse(0);
    KeyedData data =
        new KeyedData(Value.ABSENT, Collections.nCopies(attributes, Value.ABSENT), datasets);
    return new Rests(context, report, asking(sql)).completed(data);
  }

  /// How a query is asked.
  private interface UnaryQuery {
    QuerySql statements(QueryPlan query);
  }

  /// A question for rows of the rest, the same for all keys.
  private record Asked(RestQuery rest, List<GroupList.Line> lines) {}

  /// Asks once for what several keys want to know.
  private static Rests.Asking asking(UnaryQuery sql) {
    Map<Asked, Optional<Dataset>> known = new HashMap<>();
    return (rest, _, lines) ->
        lines.size() > Rests.MOST_LISTED
            ? Optional.empty()
            : known.computeIfAbsent(
                new Asked(rest, unkeyed(lines)),
                asked ->
                    Optional.of(sql.statements(rest.query()).of(rest, asked.lines()))
                        .filter(QuerySql::isAskable)
                        .map(ReportQueries::whole));
  }

  private static List<GroupList.Line> unkeyed(List<GroupList.Line> lines) {
    return lines.stream().map(line -> new GroupList.Line(Value.ABSENT, line.dimensions())).toList();
  }

  /// Returns the statements of queries that are answered together: one for each zone of their keys,
  /// or one. Where the days of each key say which buckets there are, those of the first key stand
  /// for all.
  List<QuerySql> sql(Merging merging, Optional<KeyTable> table, List<KeyRow> keys) {
    return table.isPresent() && QueryContext.isCut(merging.asked(), report.burst())
        ? ZoneGroups.of(keys, context, report).groups().stream()
            .map(group -> burst().orElseThrow().cuts(merging, group).getFirst().sql())
            .toList()
        : List.of(uncut(merging.asked()));
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
    return burst()
        .flatMap(burst -> cutOf(ask.key(), query, burst))
        .map(sql -> new FigureSql(sql.context(), query, sql.times(), ask))
        .orElseGet(() -> new FigureSql(context, query, context.times(query), ask));
  }

  private Optional<QuerySql> cutOf(Value key, QueryPlan query, BurstQueries burst) {
    return ZoneGroups.of(burst.table().read(), context, report)
        .of(key)
        .map(group -> group.only(group.keys().stream().filter(k -> k.key().equals(key)).toList()))
        .filter(_ -> QueryContext.isCut(query, report.burst()))
        .flatMap(
            group -> burst.cuts(Merging.of(List.of(query)).getFirst(), group).stream().findFirst())
        .map(BurstQueries.OfKeys::sql);
  }

  private QuerySql uncut(QueryPlan query) {
    return new QuerySql(context, query, context.times(query), new QueryKeys.NotCut());
  }

  private static Dataset whole(QuerySql sql) {
    try (QueryRows rows = new QueryRows(sql)) {
      return rows.whole();
    }
  }
}
