package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.query.World.Kinds;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.QueryPlan.QueryTime;
import io.svodka.model.plan.QueryPlan.Scope;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The same plans on files, on PostgreSQL and on both at once give what loops over the rows give.
class NumbersTest {
  private static final World WORLD = World.random(20261123);
  private static final RowExpr CATEGORY = column("product", "category", ColumnType.TEXT);

  private static final String SCHEMA = "shop";

  @TempDir static Path folder;
  private static final Map<Storage, QueryEngine> ENGINES = new EnumMap<>(Storage.class);
  private static QueryEngine mixed;

  @BeforeAll
  static void fillAll() throws Exception {
    WORLD.writeCsv(folder);
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, World::sources, WORLD::table);
      ENGINES.put(storage, new QueryEngine(project(storage), storage.settings(folder, SCHEMA)));
    }
    mixed = new QueryEngine(mixed(), Storage.server().settings(folder, SCHEMA));
  }

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(QueryEngine::close);
    mixed.close();
  }

  record Case(
      String name,
      Kinds kinds,
      boolean byCategory,
      Optional<TimeUnit> unit,
      boolean leads,
      QueryTime time) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    QueryTime quarter =
        Plans.during(
            new PeriodRule.LastUnits(3, TimeUnit.MONTH, PeriodRule.Today.LEFT_OUT),
            new Rule.PreviousPeriod(),
            new Rule.SamePeriodLastYear(Alignment.DATE));
    QueryTime february =
        Plans.during(new PeriodRule.UnitAt(TimeUnit.MONTH, -2), new Rule.PreviousPeriod());
    QueryTime overlapping =
        Plans.during(
            new PeriodRule.LastUnits(3, TimeUnit.MONTH, PeriodRule.Today.LEFT_OUT),
            new Rule.Earlier(1, TimeUnit.MONTH));
    QueryTime always = Plans.during(new PeriodRule.AllTime());
    QueryTime yesterdays =
        Plans.during(
            new PeriodRule.LastUnits(100, TimeUnit.DAY, PeriodRule.Today.LEFT_OUT),
            new Rule.PreviousPeriod());
    List<Case> cases = new ArrayList<>();
    for (Kinds kinds : Kinds.values()) {
      for (boolean leads : new boolean[] {false, true}) {
        String tail = " " + kinds + (leads ? " with leads" : "");
        cases.add(
            new Case(
                "category, two comparisons" + tail, kinds, true, Optional.empty(), leads, quarter));
        cases.add(new Case("grand total" + tail, kinds, false, Optional.empty(), leads, quarter));
        cases.add(
            new Case(
                "category by month" + tail,
                kinds,
                true,
                Optional.of(TimeUnit.MONTH),
                leads,
                quarter));
        cases.add(
            new Case(
                "by month overlapping" + tail,
                kinds,
                true,
                Optional.of(TimeUnit.MONTH),
                leads,
                overlapping));
        cases.add(
            new Case(
                "by day, 28 against 31" + tail,
                kinds,
                false,
                Optional.of(TimeUnit.DAY),
                leads,
                february));
        cases.add(
            new Case(
                "by 100 days" + tail, kinds, true, Optional.of(TimeUnit.DAY), leads, yesterdays));
        cases.add(
            new Case("by week" + tail, kinds, true, Optional.of(TimeUnit.WEEK), leads, february));
        cases.add(
            new Case(
                "all time by month" + tail,
                kinds,
                true,
                Optional.of(TimeUnit.MONTH),
                leads,
                always));
      }
    }
    return cases.stream();
  }

  static Stream<Case> casesWithLeads() {
    return cases().filter(Case::leads);
  }

  static Stream<Arguments> everywhere() {
    return Storage.chosen().stream()
        .flatMap(storage -> cases().map(plan -> Arguments.of(storage, plan)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void everyDatabaseGivesWhatLoopsGive(Storage storage, Case plan) {
    check(ENGINES.get(storage), plan, "products");
  }

  @ParameterizedTest
  @MethodSource("casesWithLeads")
  void salesOnAServerAndLeadsInFilesAreStacked(Case plan) {
    check(mixed, plan, "products of files");
  }

  private static void check(QueryEngine engine, Case plan, String products) {
    Oracle oracle = new Oracle(WORLD, plan.kinds(), plan.byCategory(), plan.unit(), plan.leads());
    QueryPlan cut = query(plan, Scope.BY_KEY, products);
    QueryPlan shared = query(plan, Scope.SHARED, products);
    ReportPlan report = Plans.report(World.burst(), cut, shared);
    List<String> keys = new ArrayList<>();
    try (KeyedStream packs = engine.open(report, Plans.RUN)) {
      assertEquals(8, packs.count());
      while (packs.hasNext()) {
        KeyedData pack = packs.next();
        String key = ((Value.Text) pack.key()).text();
        keys.add(key);
        assertEquals(List.of(Value.of("Name of " + key)), pack.attributes());
        compare(oracle, Optional.of(key), pack.datasets().get("q"));
        compare(oracle, Optional.empty(), pack.datasets().get("shared"));
      }
    }
    assertEquals(List.of("P1", "o'hara", "p1", "z;--", "Ы\"x", "я%_", "\uFF5E", "😀"), keys);
  }

  private static void compare(Oracle oracle, Optional<String> partner, Dataset dataset) {
    Map<Oracle.Group, List<Value>> found = new LinkedHashMap<>();
    for (Dataset.Row row : dataset.rows()) {
      assertEquals(
          null, found.put(new Oracle.Group(row.level(), row.dimensions()), row.components()));
    }
    Map<Oracle.Group, List<Value>> expected =
        new LinkedHashMap<>(oracle.answer(partner, dataset.times(), dataset.coverage()));
    if (partner.isEmpty() || found.size() <= 1) {
      found.entrySet().removeIf(e -> !expected.containsKey(e.getKey()) && isEmpty(e.getValue()));
    }
    assertEquals(sorted(expected), sorted(found));
  }

  /// Databases give a grand total even of no rows.
  private static boolean isEmpty(List<Value> values) {
    return values.stream().allMatch(v -> v.equals(Value.ABSENT) || v.equals(Value.of(0)));
  }

  private static List<String> sorted(Map<Oracle.Group, List<Value>> rows) {
    return rows.entrySet().stream().map(Object::toString).sorted().toList();
  }

  private static QueryPlan query(Case plan, Scope scope, String products) {
    List<RowExpr> attributes = plan.byCategory() ? List.of(CATEGORY) : List.of();
    List<FactPlan> facts = new ArrayList<>();
    facts.add(World.salesFact(plan.kinds(), attributes));
    if (plan.leads()) {
      facts.add(World.leadsFact(attributes, products));
    }
    List<DimensionPlan> dimensions = new ArrayList<>();
    if (plan.byCategory()) {
      dimensions.add(Plans.attribute("product.category"));
    }
    plan.unit().ifPresent(unit -> dimensions.add(Plans.calendar(unit)));
    return Plans.query(
        scope == Scope.SHARED ? "shared" : "q", scope, facts, dimensions, plan.time());
  }

  @Test
  void aSliceOfABurstEqualsTheSameQueryFilteredByTheKey() {
    Case plan = cases().toList().get(2);
    Storage first = Storage.chosen().getFirst();
    try (QueryEngine engine = new QueryEngine(project(first), first.settings(folder, SCHEMA))) {
      try (KeyedStream packs =
          engine.open(
              Plans.report(World.burst(), query(plan, Scope.BY_KEY, "products")), Plans.RUN)) {
        while (packs.hasNext()) {
          KeyedData pack = packs.next();
          Dataset whole = filtered(engine, plan, ((Value.Text) pack.key()).text());
          assertEquals(rows(whole), rows(pack.datasets().get("q")));
        }
      }
    }
  }

  private static List<String> rows(Dataset dataset) {
    return dataset.rows().stream().map(Object::toString).sorted().toList();
  }

  private static Dataset filtered(QueryEngine engine, Case plan, String key) {
    QueryPlan query = query(plan, Scope.WHOLE, "products");
    List<FactPlan> facts =
        query.facts().stream()
            .map(
                f ->
                    new FactPlan(
                        f.model(),
                        f.source(),
                        f.joins(),
                        Stream.concat(
                                f.filters().stream(),
                                Stream.of(
                                    Plans.compared(
                                        f.keys().getFirst(),
                                        RowExpr.ComparisonOperator.EQUAL,
                                        Plans.text(key))))
                            .toList(),
                        f.time(),
                        f.keys(),
                        f.dimensions(),
                        f.components()))
            .toList();
    QueryPlan narrowed = Plans.query("q", Scope.WHOLE, facts, query.dimensions(), query.time());
    BurstPlan once = Plans.once();
    try (KeyedStream packs = engine.open(Plans.report(once, narrowed), Plans.RUN)) {
      assertTrue(packs.hasNext());
      KeyedData pack = packs.next();
      assertFalse(packs.hasNext());
      assertEquals(Value.ABSENT, pack.key());
      return pack.datasets().get("q");
    }
  }

  @Test
  void aServerIsOnlyRead() {
    for (String sql :
        List.of(
            "with gone as (delete from shop.leads returning *) select * from gone",
            "select *, set_config('transaction_read_only', 'off', false) from shop.leads; delete"
                + " from shop.leads",
            "select * from shop.leads) q; commit; delete from shop.leads; select * from (select"
                + " 1")) {
      List<SourcePlan> sources =
          World.sources(
              name ->
                  name.equals("leads")
                      ? new SourcePlan.Origin.Sql("crm", sql)
                      : new SourcePlan.Origin.Table("crm", "shop." + name));
      try (QueryEngine engine =
          new QueryEngine(
              Plans.project(sources, crm()), Storage.server().settings(folder, SCHEMA))) {
        RunFailure failure =
            assertThrows(
                RunFailure.class,
                () -> {
                  QueryPlan query = query(cases().toList().get(8), Scope.WHOLE, "products");
                  engine.open(Plans.report(Plans.once(), query), Plans.RUN).close();
                  engine.verify(List.of("leads"), Plans.RUN.asOf());
                  throw QueryFailures.noParameter("nothing failed: " + sql);
                });
        assertNotEquals("SV9422", failure.code(), failure.getMessage());
      }
    }
    try (QueryEngine engine =
        new QueryEngine(project(Storage.server()), Storage.server().settings(folder, SCHEMA))) {
      check(engine, cases().toList().get(8), "products");
    }
  }

  @Test
  void aBurstQueryWithoutKeyCannotRun() {
    QueryPlan query = query(cases().toList().getFirst(), Scope.BY_KEY, "products");
    FactPlan f = query.facts().getFirst();
    FactPlan open =
        new FactPlan(
            f.model(),
            f.source(),
            f.joins(),
            f.filters(),
            f.time(),
            List.of(),
            f.dimensions(),
            f.components());
    ReportPlan report =
        Plans.report(
            World.burst(),
            Plans.query("q", Scope.BY_KEY, List.of(open), query.dimensions(), query.time()));
    assertThrows(
        IllegalArgumentException.class,
        () -> ENGINES.get(Storage.chosen().getFirst()).open(report, Plans.RUN));
  }

  private static ProjectPlan project(Storage storage) {
    return Plans.project(World.sources(name -> storage.origin(SCHEMA, name)), storage.connection());
  }

  private static ProjectPlan mixed() {
    Function<String, SourcePlan.Origin> origin =
        name ->
            List.of("sales", "products").contains(name)
                ? new SourcePlan.Origin.Sql(
                    "crm", "select *, 'a?b;c' as x from shop." + name + " -- all;\n")
                : Plans.csv(name + ".csv");
    List<SourcePlan> sources = new ArrayList<>(World.sources(origin));
    sources.add(
        new SourcePlan(
            "products of files",
            Plans.csv("products.csv"),
            sources.get(1).columns(),
            List.of(),
            sources.get(1).zone(),
            List.of(),
            List.of(),
            Plans.SPAN));
    return Plans.project(sources, crm());
  }

  private static ConnectionPlan crm() {
    return Storage.server().connection();
  }
}
