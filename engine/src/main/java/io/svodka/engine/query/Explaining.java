package io.svodka.engine.query;

import io.svodka.engine.query.QueryExplanation.ExplainedFact;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import java.util.List;
import java.util.Optional;

/// Tells how a report's queries are answered without running them.
record Explaining(ReportQueries queries) {

  QueryExplanation explain() {
    Optional<KeyTable> table = queries.keyTable();
    List<KeyTable.KeyRow> keys = table.map(KeyTable::read).orElse(List.of());
    return new QueryExplanation(
        table.map(t -> List.of(text(t.session(), t.select()))).orElse(List.of()),
        queries.report().queries().stream()
            .flatMap(query -> queries.sql(query, table, keys).stream())
            .map(Explaining::explained)
            .toList());
  }

  private static ExplainedQuery explained(QuerySql sql) {
    QueryPlan query = sql.query();
    List<StatementText> statements =
        sql.statements().stream().map(s -> text(s.session(), s.sql())).toList();
    return new ExplainedQuery(
        query.name().name(),
        sql.times(),
        plan(sql, statements.size()),
        query.levels().stream().map(level -> names(query, level)).toList(),
        query.facts().stream().map(Explaining::fact).toList(),
        statements);
  }

  private static String plan(QuerySql sql, int statements) {
    String levels =
        switch (QuerySql.coverage(sql.query())) {
          case FINEST -> "the finest level in SQL, totals folded from it";
          case EVERY_LEVEL -> "every level in SQL by grouping sets";
        };
    String cutting =
        switch (sql.keys()) {
          case QuerySql.QueryKeys.NotCut _, QuerySql.QueryKeys.Together _ -> "";
          case QuerySql.QueryKeys.Cut _ when isOpen(sql) ->
              ", a statement for the keys with the same first and last day";
          case QuerySql.QueryKeys.Cut _ -> ", cut by the burst key";
        };
    String merging = statements > 1 ? ", " + statements + " statements merged" : "";
    return levels + cutting + merging;
  }

  private static boolean isOpen(QuerySql sql) {
    return new TimeResolution(sql.context()).isOpen(sql.query());
  }

  private static List<String> names(QueryPlan query, List<Integer> level) {
    return level.stream().map(query.dimensions()::get).map(DimensionPlan::name).toList();
  }

  private static ExplainedFact fact(FactPlan fact) {
    return new ExplainedFact(
        fact.model(),
        fact.source(),
        FactPlan.JoinPlan.all(fact.joins())
            .map(join -> join.alias() + ": " + join.source())
            .toList(),
        fact.components().stream().map(FactPlan.Component::name).toList());
  }

  static StatementText text(Session session, Sql sql) {
    return new StatementText(session.name(), sql.text(), sql.binds());
  }
}
