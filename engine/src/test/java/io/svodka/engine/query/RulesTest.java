package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.component;
import static io.svodka.engine.query.Plans.has;
import static io.svodka.engine.query.Plans.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ExpectationPlan;
import io.svodka.model.plan.ExpectationPlan.Rule;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest extends ProjectFolder {
  @ParameterizedTest
  @CsvSource({
    "'id\np1\np1\n', the key `p1` occurs in more than one row of `partners`",
    "'id,x\np1,1\n,2\n', a row of `partners` has no key",
    "'id\np1\n\"  \"\n', a row of `partners` has an empty key",
    "'id\n\"p1 \"\n', the key `p1 ` has blanks around it or control characters",
  })
  void keysThatNameNobodyOrTwoStopTheRun(String csv, String message) throws IOException {
    write("partners.csv", csv);
    SourcePlan partners =
        Plans.source(
            "partners",
            Plans.csv("partners.csv"),
            csv.contains(",")
                ? List.of(has("id", ColumnType.TEXT), has("x", ColumnType.TEXT))
                : List.of(has("id", ColumnType.TEXT)));
    BurstPlan.KeyPlan key =
        new BurstPlan.KeyPlan(
            "partners",
            "partners",
            List.of(),
            List.of(),
            column("id", ColumnType.TEXT),
            List.of(),
            Map.of());
    BurstPlan burst = new BurstPlan.ByKey(key, List.of(), TextPlan.EMPTY);
    try (QueryEngine engine = engine(List.of(partners))) {
      RunFailure failure =
          assertThrows(RunFailure.class, () -> engine.open(Plans.report(burst), Plans.RUN));
      assertEquals("SV9110", failure.code());
      assertEquals(message, failure.getMessage());
    }
  }

  @Test
  void promisesAreChecked() throws IOException {
    write("partners.csv", "id\na\nb\n");
    write("orders.csv", "id,partner,amount\n1,a,5\n2,GTX,-1\n2,GTX,\n3,zz,7\n4,,1\n");
    RowExpr positive =
        Plans.compared(
            column("amount", ColumnType.WHOLE), ComparisonOperator.AT_LEAST, Plans.number("0"));
    List<ExpectationPlan> promises =
        List.of(
            promise(new Rule.Unique(List.of("id"))),
            promise(new Rule.NoNulls(List.of("partner", "amount"))),
            promise(
                new Rule.EachIn(
                    "partner",
                    new ExpectationPlan.Values(
                        "partners", List.of(), Plans.column("id", ColumnType.TEXT)))),
            promise(new Rule.RowCount(1, 4)),
            promise(new Rule.Holds(positive)),
            promise(new Rule.RowCount(5, 5)));
    SourcePlan orders =
        Plans.source(
            "orders",
            Plans.csv("orders.csv"),
            List.of(
                has("id", ColumnType.WHOLE),
                has("partner", ColumnType.TEXT),
                has("amount", ColumnType.WHOLE)),
            promises);
    SourcePlan partners =
        Plans.source("partners", Plans.csv("partners.csv"), List.of(has("id", ColumnType.TEXT)));
    try (QueryEngine engine = engine(List.of(orders, partners))) {
      List<String> results =
          engine.verify(List.of("orders"), LocalDate.of(2026, 4, 3)).stream()
              .map(r -> r.violations() + " " + r.examples() + " " + r.detail())
              .toList();
      assertEquals(
          List.of(
              "1 [2 (2 rows)] 1 row repeat another",
              "2 [partner (1 row), amount (1 row)] 2 rows lack a value",
              "3 [GTX (2 rows), zz (1 row)] 3 rows name 2 unknown values",
              "1 [] 5 rows",
              "1 [amount -1] 1 row break it",
              "0 [] 5 rows"),
          results);
    }
  }

  private static ExpectationPlan promise(Rule rule) {
    return new ExpectationPlan(rule, ExpectationPlan.Severity.ERROR, rule.toString(), Plans.SPAN);
  }

  @Test
  void divisionIsExactAndAbsentOverZero() throws IOException {
    write("d.csv", "a,b\n1.00,3.00\n-2.00,3.00\n5.00,0.00\n7.00,\n");
    ColumnType quotient = new ColumnType.Decimal(38, 10);
    RowExpr ratio =
        new RowExpr.Arithmetic(
            RowExpr.ArithmeticOperator.DIVIDED_BY,
            column("a", Plans.MONEY),
            column("b", Plans.MONEY),
            quotient);
    RowExpr rounded =
        new RowExpr.Call(RowFunction.ROUND, List.of(ratio, Plans.number("2")), quotient);
    SourcePlan source =
        Plans.source(
            "s", Plans.csv("d.csv"), List.of(has("a", Plans.MONEY), has("b", Plans.MONEY)));
    try (QueryEngine engine = engine(List.of(source))) {
      List<List<Value>> rows =
          select(engine, source, List.of(column("a", Plans.MONEY), ratio, rounded));
      assertEquals(
          List.of(
              "[-2, -0.6666666667, -0.67]",
              "[1, 0.3333333333, 0.33]",
              "[5, none, none]",
              "[7, none, none]"),
          rows.stream().map(RulesTest::shown).toList());
    }
  }

  private static String shown(List<Value> row) {
    return row.stream()
        .map(v -> v instanceof Value.Decimal(var n) ? n.toPlainString() : "none")
        .toList()
        .toString();
  }

  @Test
  void conditionsAreNeverUnknown() throws IOException {
    write("d.csv", "a;b\nx;y\nx;x\n;y\n;\n");
    ColumnType type = ColumnType.TEXT;
    RowExpr a = column("a", type);
    RowExpr b = column("b", type);
    SourcePlan source =
        Plans.source(
            "s", Plans.csv("d.csv"), List.of(has("a", type), has("b", type), has("n", type)));
    write("d.csv", "a;b;n\nx;y;1\nx;x;2\n;y;3\n;;4\n");
    RowExpr equal = Plans.compared(a, ComparisonOperator.EQUAL, b);
    RowExpr less = Plans.compared(a, ComparisonOperator.LESS, b);
    try (QueryEngine engine = engine(List.of(source))) {
      assertEquals("[2, 4]", passing(engine, source, equal));
      assertEquals("[1, 3]", passing(engine, source, new RowExpr.Not(equal)));
      assertEquals(
          "[1, 3]", passing(engine, source, Plans.compared(a, ComparisonOperator.DIFFERENT, b)));
      assertEquals("[1]", passing(engine, source, less));
      assertEquals("[2, 3, 4]", passing(engine, source, new RowExpr.Not(less)));
      RowExpr in = new RowExpr.OneOf(a, List.of(text("x"), text("q")));
      assertEquals("[3, 4]", passing(engine, source, new RowExpr.Not(in)));
      RowExpr match = new RowExpr.TextMatch(RowExpr.MatchKind.STARTS_WITH, a, text("x"));
      assertEquals("[3, 4]", passing(engine, source, new RowExpr.Not(match)));
      RowExpr hostile = Plans.compared(a, ComparisonOperator.EQUAL, text("x' or '1'='1"));
      assertEquals("[]", passing(engine, source, hostile));
    }
  }

  private static String passing(QueryEngine engine, SourcePlan source, RowExpr condition) {
    FactPlan fact =
        new FactPlan(
            "s",
            source.name(),
            List.of(),
            List.of(condition),
            new TimeAxis.Timeless(),
            List.of(),
            List.of(column("n", ColumnType.TEXT)),
            List.of(component("n", new Aggregate.CountRows(RowExpr.ALWAYS))));
    return run(engine, fact, List.of(Plans.attribute("n"))).stream()
        .map(row -> ((Value.Text) row.getFirst()).text())
        .sorted()
        .toList()
        .toString();
  }

  @Test
  void explanationsNameStatementsLevelsAndPeriods() throws IOException {
    write("d.csv", "a\nx\n");
    SourcePlan source = Plans.source("s", Plans.csv("d.csv"), List.of(has("a", ColumnType.TEXT)));
    try (QueryEngine engine = engine(List.of(source))) {
      FactPlan fact =
          new FactPlan(
              "m",
              "s",
              List.of(),
              List.of(),
              new TimeAxis.Timeless(),
              List.of(),
              List.of(column("a", ColumnType.TEXT)),
              List.of(component("n", new Aggregate.CountRows(RowExpr.ALWAYS))));
      QueryPlan query =
          Plans.query(
              "q",
              QueryPlan.Scope.WHOLE,
              List.of(fact),
              List.of(Plans.attribute("a")),
              Plans.during(new PeriodRule.DayAt(-1)));
      var explained =
          engine.explain(Plans.report(Plans.once(), query), Plans.RUN).queries().getFirst();
      assertEquals(
          """
          /* svodka report=pack query=q as_of=2026-04-03 */
          select d0,
            count(1) as x0_0_0
          from (select "this row"."a" as d0
            from "memory"."main"."s" as "this row"
            where true
          ) r
          group by d0\
          """,
          explained.statements().getFirst().sql());
      assertEquals(LocalDate.of(2026, 4, 2), explained.times().period().start());
      assertEquals(List.of(List.of("a"), List.of()), explained.levels());
      assertEquals(
          new AnswerPlan.Own(
              Coverage.FINEST, AnswerPlan.Cutting.NOT_CUT, 1, AnswerPlan.Rest.WITHIN),
          explained.plan());
    }
  }
}
