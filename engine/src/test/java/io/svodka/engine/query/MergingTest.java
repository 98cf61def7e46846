package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.RowFile;
import io.svodka.engine.query.QueryExplanation.ExplainedQuery;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Queries over the same rows in the same groups are answered by one statement.
class MergingTest extends ProjectFolder {
  private static final SourcePlan SOURCE =
      Plans.source(
          "s", Plans.csv("d.csv"), List.of(has("a", ColumnType.TEXT), has("n", ColumnType.WHOLE)));
  private static final Aggregate ROWS = new Aggregate.CountRows(RowExpr.ALWAYS);
  private static final Aggregate SUM =
      new Aggregate.Sum(column("n", ColumnType.WHOLE), RowExpr.ALWAYS);
  private static final Aggregate MOST =
      new Aggregate.Greatest(column("n", ColumnType.WHOLE), RowExpr.ALWAYS);

  @BeforeEach
  void fill() throws IOException {
    write("d.csv", "a,n\nx,1\nx,5\ny,7\n");
  }

  private static QueryPlan query(String name, List<RowExpr> filters, Aggregate... aggregates) {
    FactPlan fact =
        new FactPlan(
            "m",
            "s",
            List.of(),
            filters,
            new TimeAxis.Timeless(),
            List.of(),
            List.of(column("a", ColumnType.TEXT)),
            Arrays.stream(aggregates).map(each -> component(each.toString(), each)).toList());
    List<DimensionPlan> by = List.of(Plans.attribute("a"));
    return Plans.query(
        name, QueryPlan.Scope.WHOLE, List.of(fact), by, Plans.during(new PeriodRule.AllTime()));
  }

  private List<String> statements(QueryPlan... queries) {
    try (QueryEngine engine = engine(List.of(SOURCE))) {
      List<String> told = new ArrayList<>();
      for (ExplainedQuery each :
          engine.explain(Plans.report(Plans.once(), queries), Plans.RUN).queries()) {
        told.add(each.query() + ": " + each.statements().size() + ", " + told(each.plan()));
      }
      return told;
    }
  }

  private static String told(AnswerPlan plan) {
    return switch (plan) {
      case AnswerPlan.InStatementOf(var query) -> "in the statement of " + query;
      case AnswerPlan.Own(var levels, _, _, _) -> "by its own, " + levels;
    };
  }

  private Map<String, Dataset> answers(QueryPlan... queries) {
    try (QueryEngine engine = engine(List.of(SOURCE));
        KeyedStream packs = engine.open(Plans.report(Plans.once(), queries), Plans.RUN)) {
      return packs.next().datasets();
    }
  }

  @Test
  void oneStatementAnswersQueriesThatShowOtherFigures() {
    QueryPlan first = query("table", List.of(), SUM, ROWS);
    QueryPlan second = query("chart", List.of(), MOST, ROWS);
    assertEquals(
        List.of("table: 1, by its own, FINEST", "chart: 0, in the statement of table"),
        statements(first, second));
    Map<String, Dataset> together = answers(first, second);
    for (QueryPlan each : List.of(first, second)) {
      String name = each.name().name();
      assertEquals(rows(answers(each).get(name)), rows(together.get(name)));
    }
    assertEquals(List.of("[x] [5, 2]", "[y] [7, 1]"), rows(together.get("chart")));
  }

  @Test
  void otherRowsAreAskedForByThemselves() {
    RowExpr large = RowExpr.has(column("a", ColumnType.TEXT), Value.of("x"));
    assertEquals(
        List.of("table: 1, by its own, FINEST", "chart: 1, by its own, FINEST"),
        statements(query("table", List.of(), SUM), query("chart", List.of(large), SUM)));
  }

  /// Two tables over the same listing would hold its rows otherwise.
  @Test
  void rowsOfALongAnswerStayInItsFile() throws IOException {
    int many = 60_000;
    StringBuilder lines = new StringBuilder("a,n\n");
    for (int i = 0; i < many; i++) {
      lines.append('x').append(i).append(',').append(i).append('\n');
    }
    write("d.csv", lines.toString());
    Map<String, Dataset> answers =
        answers(query("table", List.of(), SUM, ROWS), query("chart", List.of(), MOST));
    for (Dataset each : answers.values()) {
      assertInstanceOf(RowFile.class, each.rows());
      assertEquals(many, each.rows().size());
    }
    assertEquals(
        List.of(2, 1),
        List.of(
            answers.get("table").rows().getLast().components().size(),
            answers.get("chart").rows().getFirst().components().size()));
    for (Dataset.Row row : answers.get("chart").rows()) {
      assertEquals(shown(row.dimensions()), "[x" + shown(row.components().getFirst()) + "]");
    }
  }

  private static List<String> rows(Dataset dataset) {
    return dataset.rows().stream()
        .map(row -> shown(row.dimensions()) + " " + shown(row.components()))
        .sorted()
        .toList();
  }

  private static String shown(List<Value> values) {
    return values.stream().map(MergingTest::shown).toList().toString();
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Absent _, Value.Truth _, Value.Day _, Value.Moment _, Value.Bucket _ ->
          value.toString();
    };
  }
}
