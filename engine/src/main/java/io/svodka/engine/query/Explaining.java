package io.svodka.engine.query;

import io.svodka.engine.query.QueryExplanation.ExplainedFact;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.engine.query.QueryExplanation.StatementText;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.QueryPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells how a report's queries are answered without running them.
record Explaining(ReportQueries queries) {

  QueryExplanation explain() {
    Optional<KeyTable> table = queries.keyTable();
    List<KeyTable.KeyRow> keys = table.map(KeyTable::read).orElse(List.of());
    return new QueryExplanation(
        table.map(t -> List.of(text(t.session(), t.select()))).orElse(List.of()),
        Merging.of(queries.report().queries()).stream()
            .flatMap(
                merging ->
                    queries.sql(merging, table, keys).stream()
                        .flatMap(sql -> explained(sql, merging)))
            .toList());
  }

  /// The first of the queries that are answered together shows how.
  private static Stream<ExplainedQuery> explained(QuerySql sql, Merging merging) {
    QueryPlan first = merging.queries().getFirst();
    List<StatementText> statements =
        sql.statements().stream().map(s -> text(s.session(), s.sql())).toList();
    AnswerPlan plan = plan(sql, statements.size());
    return merging.queries().stream()
        .map(
            query ->
                query.equals(first)
                    ? explained(query, sql, plan, statements)
                    : explained(
                        query, sql, new AnswerPlan.InStatementOf(first.name().name()), List.of()));
  }

  private static ExplainedQuery explained(
      QueryPlan query, QuerySql sql, AnswerPlan plan, List<StatementText> statements) {
    return new ExplainedQuery(
        query.name().name(),
        sql.times(),
        plan,
        query.levels().stream().map(level -> names(query, level)).toList(),
        query.facts().stream().map(Explaining::fact).toList(),
        statements);
  }

  private static AnswerPlan plan(QuerySql sql, int statements) {
    AnswerPlan.Cutting cutting =
        switch (sql.keys()) {
          case QuerySql.QueryKeys.NotCut _, QuerySql.QueryKeys.Together _ ->
              AnswerPlan.Cutting.NOT_CUT;
          case QuerySql.QueryKeys.Cut _ when isOpen(sql) -> AnswerPlan.Cutting.BY_DAYS_OF_KEYS;
          case QuerySql.QueryKeys.Cut _ -> AnswerPlan.Cutting.BY_KEY;
        };
    AnswerPlan.Rest rest =
        RestQuery.isOpen(sql.query()) ? AnswerPlan.Rest.ASKED_AGAIN : AnswerPlan.Rest.WITHIN;
    return new AnswerPlan.Own(QuerySql.coverage(sql.query()), cutting, statements, rest);
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
