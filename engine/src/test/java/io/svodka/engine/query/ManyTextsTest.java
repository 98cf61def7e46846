package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The groups of a thousand keys, each told by seven texts, are more texts than some databases bind
/// to one statement.
class ManyTextsTest {
  private static final String SCHEMA = "many_texts";
  private static final String TOO_MANY = "too_many_texts";
  private static final int KEYS = 1_000;
  private static final int SHOWN = 10;
  private static final List<String> GROUPED = List.of("d0", "d1", "d2", "d3", "d4", "d5");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"FILES", "POSTGRES", "MARIADB"})
  void everyKeyHasItsRest(Storage storage) throws Exception {
    assumeTrue(Storage.chosen().contains(storage));
    storage.fill(folder, SCHEMA, ManyTextsTest::sources, ManyTextsTest::rows);
    ProjectPlan project =
        Plans.project(sources(name -> storage.origin(SCHEMA, name)), storage.connection());
    int packs = 0;
    try (QueryEngine engine = new QueryEngine(project, storage.settings(folder, SCHEMA));
        KeyedStream stream = engine.open(report(), Plans.RUN)) {
      while (stream.hasNext()) {
        check(project, stream.next());
        packs++;
      }
    }
    assertEquals(KEYS, packs);
  }

  @Test
  void moreTextsThanAStatementTakesAreToldBeforeItIsSent() throws Exception {
    assumeTrue(Storage.chosen().contains(Storage.POSTGRES));
    Storage.POSTGRES.fill(folder, TOO_MANY, ManyTextsTest::sources, ManyTextsTest::rows);
    List<RowExpr> options =
        IntStream.range(0, 70_000).<RowExpr>mapToObj(i -> Plans.text("chosen " + i)).toList();
    ProjectPlan project =
        Plans.project(
            sources(name -> Storage.POSTGRES.origin(TOO_MANY, name)),
            Storage.POSTGRES.connection());
    RunFailure failure;
    try (QueryEngine engine =
        new QueryEngine(project, Storage.POSTGRES.settings(folder, TOO_MANY))) {
      ReportPlan report =
          report(List.of(new RowExpr.OneOf(column("d0", ColumnType.TEXT), options)));
      failure = assertThrows(RunFailure.class, () -> engine.open(report, Plans.RUN).next());
    }
    assertEquals("SV9125", failure.code());
    assertTrue(
        failure.getMessage().endsWith("texts, and its database takes 65,535 in a statement"),
        failure.getMessage());
  }

  /// Two groups with one buyer each are hidden, and it is the same one.
  private static void check(ProjectPlan project, KeyedData data) {
    QueryResult result =
        new Results(
                report(),
                data,
                Plans.RUN,
                new Calendar(project.settings().calendar()),
                new Dictionary(Locale.ENGLISH))
            .query("q");
    Place rest = result.rows(0).getLast();
    assertEquals(Place.Kind.REST, rest.kind());
    assertEquals(
        Value.of(new BigDecimal(1)),
        result.value(new Formula.Component(0, 1, 0), rest),
        data::toString);
  }

  private static List<SourcePlan> sources(Function<String, SourcePlan.Origin> origin) {
    List<SourcePlan.SourceColumn> columns = new ArrayList<>();
    columns.add(has("partner", ColumnType.TEXT));
    GROUPED.forEach(name -> columns.add(has(name, ColumnType.TEXT)));
    columns.add(has("buyer", ColumnType.TEXT));
    columns.add(has("amount", ColumnType.WHOLE));
    return List.of(
        Plans.source("partners", origin.apply("partners"), List.of(has("id", ColumnType.TEXT))),
        Plans.source("sales", origin.apply("sales"), columns));
  }

  private static List<List<Object>> rows(String table) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(table.equals("partners") ? List.of("id") : List.copyOf(header()));
    for (int key = 0; key < KEYS; key++) {
      if (table.equals("partners")) {
        rows.add(List.of("p" + key));
        continue;
      }
      for (int group = 0; group < SHOWN + 2; group++) {
        rows.add(sale(key, group));
      }
    }
    return rows;
  }

  private static List<String> header() {
    List<String> names = new ArrayList<>(List.of("partner"));
    names.addAll(GROUPED);
    names.addAll(List.of("buyer", "amount"));
    return names;
  }

  private static List<Object> sale(int key, int group) {
    List<Object> row = new ArrayList<>(List.of("p" + key));
    GROUPED.forEach(name -> row.add(name + " " + group));
    row.add(group < SHOWN ? "shown" : "hidden");
    row.add((long) (group < SHOWN ? 100 + group : 1));
    return row;
  }

  private static ReportPlan report() {
    return report(List.of());
  }

  private static ReportPlan report(List<RowExpr> filters) {
    BurstPlan.KeyPlan key =
        new BurstPlan.KeyPlan(
            "partners",
            "partners",
            List.of(),
            List.of(),
            column("id", ColumnType.TEXT),
            List.of(),
            Map.of());
    return Plans.report(new BurstPlan.ByKey(key, List.of(), TextPlan.EMPTY), query(filters));
  }

  private static QueryPlan query(List<RowExpr> filters) {
    FactPlan sales =
        new FactPlan(
            "sales",
            "sales",
            List.of(),
            filters,
            new FactPlan.TimeAxis.Timeless(),
            List.of(column("partner", ColumnType.TEXT)),
            GROUPED.stream().<RowExpr>map(name -> column(name, ColumnType.TEXT)).toList(),
            List.of(
                Plans.component(
                    "amount",
                    new Aggregate.Sum(column("amount", ColumnType.WHOLE), RowExpr.ALWAYS)),
                Plans.component(
                    "buyers",
                    new Aggregate.CountDistinct(
                        column("buyer", ColumnType.TEXT), RowExpr.ALWAYS))));
    List<DimensionPlan> dimensions = GROUPED.stream().map(Plans::attribute).toList();
    return new QueryPlan(
        new QueryPlan.QueryName("q", "q", Plans.SPAN),
        QueryPlan.Scope.BY_KEY,
        List.of(sales),
        dimensions,
        List.of(),
        Plans.during(new PeriodRule.AllTime()),
        new ResultRules(
            List.of(),
            List.of(),
            List.of(new Limit.Top(SHOWN, new Formula.Component(0, 0, 0), List.of(), "others")),
            List.of()),
        List.of(IntStream.range(0, GROUPED.size()).boxed().toList(), List.of()));
  }
}
