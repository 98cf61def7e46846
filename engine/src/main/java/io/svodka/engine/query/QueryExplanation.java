package io.svodka.engine.query;

import io.svodka.engine.dataset.QueryTimes;
import java.util.List;

/// How the queries of a report are answered.
///
/// @param keys statement that lists the burst keys; empty when the report is not burst
public record QueryExplanation(List<StatementText> keys, List<ExplainedQuery> queries) {
  public QueryExplanation {
    keys = List.copyOf(keys);
    queries = List.copyOf(queries);
  }

  /// @param levels names of the dimensions each level keeps
  public record ExplainedQuery(
      String query,
      QueryTimes times,
      AnswerPlan plan,
      List<List<String>> levels,
      List<ExplainedFact> facts,
      List<StatementText> statements) {
    public ExplainedQuery {
      levels = List.copyOf(levels);
      facts = List.copyOf(facts);
      statements = List.copyOf(statements);
    }
  }

  /// @param joins sources found for each row, as `alias: source`
  /// @param components names of the aggregates
  public record ExplainedFact(
      String model, String source, List<String> joins, List<String> components) {
    public ExplainedFact {
      joins = List.copyOf(joins);
      components = List.copyOf(components);
    }
  }

  /// @param connection name of the connection; empty for the embedded engine
  /// @param values texts bound to the places marked `?`
  public record StatementText(String connection, String sql, List<String> values) {
    public StatementText {
      values = List.copyOf(values);
    }
  }
}
