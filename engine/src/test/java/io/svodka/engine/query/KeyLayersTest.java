package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.query.QuerySql.QueryKeys;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where one layer that keeps recipients apart is taken away, the next one stops the run: nobody
/// gets rows of somebody else.
class KeyLayersTest extends ProjectFolder {
  private static final SourcePlan ORDERS =
      Plans.source(
          "orders",
          Plans.csv("orders.csv"),
          List.of(has("partner", ColumnType.TEXT), has("amount", Plans.MONEY)));

  /// The statement lets every row through.
  private static final Sql EVERYBODY = Sql.of("select 'x') or (1 = 1");

  private static QueryPlan query() {
    FactPlan fact =
        new FactPlan(
            "orders",
            "orders",
            List.of(),
            List.of(),
            new TimeAxis.Timeless(),
            List.of(column("partner", ColumnType.TEXT)),
            List.of(),
            List.of(
                component(
                    "sum", new Aggregate.Sum(column("amount", Plans.MONEY), RowExpr.ALWAYS))));
    return Plans.query(
        "q",
        QueryPlan.Scope.BY_KEY,
        List.of(fact),
        List.of(),
        Plans.during(new PeriodRule.AllTime()));
  }

  /// Cuts the orders by keys in this order.
  ///
  /// @param allowed select of the keys whose rows the statement reads
  private List<Value> cut(String orders, Sql allowed, String... keys) throws IOException {
    write("orders.csv", "partner,amount\n" + orders);
    ProjectPlan project = Plans.project(List.of(ORDERS), own());
    DataSettings settings = new DataSettings(folder, Map.of());
    try (Databases data = new Databases(project.settings(), project.sources(), settings)) {
      QueryContext context =
          new QueryContext("r", project.settings(), Plans.RUN, data.relations(List.of("orders")));
      Session session = context.relation("orders").session();
      QueryKeys cutting =
          new QueryKeys.Cut(ColumnType.TEXT, Map.of(session, new KeyRestriction.Listed(allowed)));
      QuerySql sql = new QuerySql(context, query(), context.times(query()), cutting);
      try (QueryRows rows = new QueryRows(sql)) {
        List<Value> sums = new java.util.ArrayList<>();
        for (String key : keys) {
          rows.of(Value.of(key)).rows().forEach(row -> sums.addAll(row.components()));
        }
        rows.finish();
        return sums;
      }
    }
  }

  private void stops(String what, String orders, Sql allowed, String... keys) {
    RunFailure failure = assertThrows(RunFailure.class, () -> cut(orders, allowed, keys));
    assertTrue(failure.getMessage().contains(what), failure.getMessage());
  }

  @Test
  void eachKeyGetsItsOwnRows() throws IOException {
    Sql allowed = Sql.of("select unnest(['p1', 'p2', 'p3'])");
    List<Value> sums = cut("p2,2\np1,1\np1,10\np9,100\n,1000\n", allowed, "p1", "p2", "p3");
    assertEquals(List.of(Value.of(11), Value.of(2)), sums);
  }

  @Test
  void rowsOfAKeyThatIsNotInTheListStopTheRunWhereverTheyCome() {
    stops("unknown key `p0`", "p0,1\np1,1\np2,2\n", EVERYBODY, "p1", "p2");
    stops("unknown key `p11`", "p1,1\np11,1\np2,2\n", EVERYBODY, "p1", "p2");
    stops("unknown key `p9`", "p1,1\np2,2\np9,1\n", EVERYBODY, "p1", "p2");
  }

  @Test
  void rowsWithoutAKeyBelongToNobody() {
    stops("unknown key (none)", "p1,1\n,5\n", EVERYBODY, "p1");
  }

  @Test
  void keysThatLookAlikeAreOthers() {
    stops("unknown key `P1`", "P1,1\np1,1\n", EVERYBODY, "p1");
    stops("unknown key `p1 `", "\"p1 \",1\np1,1\n", EVERYBODY, "p1");
    stops("unknown key `\u0440\u0031`", "\u04401,1\np1,1\n", EVERYBODY, "p1");
    stops("unknown key `NULL`", "NULL,1\np1,1\n", EVERYBODY, "p1");
  }

  @Test
  void keysThatComeInAnotherOrderThanTheirRowsStopTheRun() {
    Sql allowed = Sql.of("select unnest(['p1', 'p2'])");
    stops("unknown key `p1`", "p1,1\np2,2\n", allowed, "p2", "p1");
  }

  @Test
  void rowsThatNobodyAskedForStopTheRunAtItsEnd() {
    Sql allowed = Sql.of("select unnest(['p1', 'p2'])");
    stops("unknown key `p2`", "p1,1\np2,2\n", allowed, "p1");
  }
}
