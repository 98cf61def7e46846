package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.evaluate.Dictionary;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.evaluate.Results;
import io.svodka.engine.query.World.Kinds;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.plan.SlotPlan.Window;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Windows, levels taken at the end of a period, hours and several calendar groups are at every
/// level what loops over the rows give.
class TimeNumbersTest {
  private static final World WORLD = TimeWorld.random(20261125);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final CalendarRules FISCAL = new CalendarRules(DayOfWeek.MONDAY, Month.FEBRUARY);
  private static final RowExpr CATEGORY = column("product", "category", ColumnType.TEXT);
  private static final SlotPlan YEAR_BEFORE = new SlotPlan(1, new Window.None());

  @TempDir static Path folder;
  private static final String SCHEMA = "years";
  private static final Map<Storage, QueryEngine> ENGINES = new EnumMap<>(Storage.class);

  @BeforeAll
  static void fillAll() throws Exception {
    WORLD.writeCsv(folder);
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, World::sources, WORLD::table);
      List<SourcePlan> sources = World.sources(name -> storage.origin(SCHEMA, name));
      ENGINES.put(
          storage,
          new QueryEngine(
              Plans.project(BERLIN, FISCAL, sources, storage.connection()),
              storage.settings(folder, SCHEMA)));
    }
  }

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(QueryEngine::close);
  }

  /// @param earlier moves a moment to the year before
  record Case(
      String name,
      Kinds kinds,
      boolean byCategory,
      List<TimeUnit> units,
      Period period,
      List<SlotPlan> slots,
      UnaryOperator<LocalDateTime> earlier) {
    @Override
    public String toString() {
      return name + " " + kinds;
    }

    QueryPlan query() {
      List<DimensionPlan> dimensions = new ArrayList<>();
      if (byCategory) {
        dimensions.add(Plans.attribute("product.category"));
      }
      units.forEach(unit -> dimensions.add(Plans.calendar(unit)));
      return new QueryPlan(
              new QueryPlan.QueryName("q", "q", Plans.SPAN),
              QueryPlan.Scope.BY_KEY,
              List.of(TimeWorld.fact(kinds, byCategory ? List.of(CATEGORY) : List.of())),
              dimensions,
              List.of(),
              new QueryPlan.QueryTime(
                  new PeriodRule.Fixed(period),
                  List.of(
                      new ComparisonPlan(
                          "last_year",
                          new ComparisonPlan.Rule.SamePeriodLastYear(
                              ComparisonPlan.Alignment.DATE))),
                  slots),
              new ResultRules(List.of(), List.of(), List.of(), List.of()),
              levels(dimensions.size()))
          .counted();
    }

    private static List<List<Integer>> levels(int dimensions) {
      return IntStream.range(0, 1 << dimensions)
          .mapToObj(
              bits ->
                  IntStream.range(0, dimensions).filter(i -> (bits >> i & 1) == 1).boxed().toList())
          .sorted(Comparator.comparing(List<Integer>::size).reversed())
          .toList();
    }
  }

  static List<Case> cases() {
    Period year = period("2026-01-01", "2027-01-01", TimeUnit.MONTH, 12);
    Period leap = period("2025-01-01", "2025-04-01", TimeUnit.MONTH, 3);
    Period weeks = period("2026-12-07", "2027-01-11", TimeUnit.WEEK, 5);
    UnaryOperator<LocalDateTime> byMonths = moment -> moment.minusMonths(12);
    UnaryOperator<LocalDateTime> byWeeks = moment -> moment.minusWeeks(52);
    List<SlotPlan> trailing = slots(new Window.Trailing(12, TimeUnit.MONTH));
    List<SlotPlan> toDate = slots(new Window.ToDate(TimeUnit.YEAR));
    List<SlotPlan> always = slots(new Window.AllTime());
    List<SlotPlan> days = slots(new Window.Trailing(10, TimeUnit.DAY));
    List<SlotPlan> plain = List.of(SlotPlan.OWN, YEAR_BEFORE);
    List<Case> cases = new ArrayList<>();
    for (Kinds kinds : Kinds.values()) {
      cases.add(
          new Case(
              "trailing year by month",
              kinds,
              false,
              List.of(TimeUnit.MONTH),
              year,
              trailing,
              byMonths));
      cases.add(
          new Case(
              "trailing year by category and quarter",
              kinds,
              true,
              List.of(TimeUnit.QUARTER),
              year,
              trailing,
              byMonths));
      cases.add(
          new Case("trailing year by category", kinds, true, List.of(), year, trailing, byMonths));
      cases.add(
          new Case("trailing year in total", kinds, false, List.of(), year, trailing, byMonths));
      cases.add(
          new Case(
              "year to date by month",
              kinds,
              true,
              List.of(TimeUnit.MONTH),
              year,
              toDate,
              byMonths));
      cases.add(
          new Case(
              "all time by week", kinds, true, List.of(TimeUnit.WEEK), weeks, always, byWeeks));
      cases.add(
          new Case("ten days by week", kinds, true, List.of(TimeUnit.WEEK), weeks, days, byWeeks));
      cases.add(
          new Case(
              "trailing year beside 29 February",
              kinds,
              true,
              List.of(TimeUnit.MONTH),
              leap,
              trailing,
              byMonths));
      cases.add(
          new Case(
              "fiscal year, quarter and month",
              kinds,
              true,
              List.of(TimeUnit.YEAR, TimeUnit.QUARTER, TimeUnit.MONTH),
              year,
              trailing,
              byMonths));
      cases.add(
          new Case(
              "month and day",
              kinds,
              false,
              List.of(TimeUnit.MONTH, TimeUnit.DAY),
              period("2026-03-01", "2026-06-01", TimeUnit.MONTH, 3),
              plain,
              byMonths));
      cases.add(
          new Case(
              "week within month",
              kinds,
              true,
              List.of(TimeUnit.MONTH, TimeUnit.WEEK),
              year,
              List.of(SlotPlan.OWN),
              byMonths));
      for (String day : List.of("2025-03-30", "2025-10-26")) {
        cases.add(
            new Case(
                "by hour on " + day,
                kinds,
                true,
                List.of(TimeUnit.HOUR),
                period(day, LocalDate.parse(day).plusDays(1).toString(), TimeUnit.DAY, 1),
                List.of(SlotPlan.OWN, new SlotPlan(0, new Window.Trailing(3, TimeUnit.DAY))),
                byMonths));
      }
      cases.add(
          new Case(
              "by day and hour of five days",
              kinds,
              false,
              List.of(TimeUnit.DAY, TimeUnit.HOUR),
              period("2025-03-28", "2025-04-02", TimeUnit.DAY, 5),
              List.of(SlotPlan.OWN),
              byMonths));
    }
    return cases;
  }

  /// The period, the year before, and both with a window.
  private static List<SlotPlan> slots(Window window) {
    return List.of(SlotPlan.OWN, YEAR_BEFORE, new SlotPlan(0, window), new SlotPlan(1, window));
  }

  private static Period period(String start, String end, TimeUnit unit, int count) {
    return new Period(
        LocalDate.parse(start), LocalDate.parse(end), new Period.Shape.Units(count, unit));
  }

  static Stream<Arguments> everywhere() {
    return Storage.chosen().stream()
        .flatMap(
            storage ->
                cases().stream()
                    .filter(plan -> isAsked(storage, plan))
                    .map(plan -> Arguments.of(storage, plan)));
  }

  /// SQLite is asked nothing that files are not. Plain servers are slow, and what counts different
  /// values asks all that the rest does.
  private static boolean isAsked(Storage storage, Case plan) {
    boolean many = plan.units().size() > 2;
    return switch (storage) {
      case FILES, POSTGRES -> true;
      case H2, MARIADB, TRINO, CLICKHOUSE -> many == (plan.kinds() == Kinds.ADDITIVE);
      case SQLITE -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void everyDatabaseGivesWhatLoopsGive(Storage storage, Case plan) {
    check(ENGINES.get(storage), plan);
  }

  private static void check(QueryEngine engine, Case plan) {
    TimeOracle oracle =
        new TimeOracle(WORLD, BERLIN, FISCAL, plan.byCategory() ? 1 : 0, plan.earlier());
    ReportPlan report = Plans.report(World.burst(), plan.query());
    int cells = 0;
    try (var packs = engine.open(report, Plans.RUN)) {
      while (packs.hasNext()) {
        KeyedData pack = packs.next();
        QueryResult result =
            new Results(
                    report, pack, Plans.RUN, new Calendar(FISCAL), new Dictionary(Locale.ENGLISH))
                .query("q");
        String key = ((Value.Text) pack.key()).text();
        for (Place place : places(result, plan.query())) {
          cells += check(oracle, plan, result, place, key);
        }
      }
    }
    assertFalse(cells == 0, "no cell was compared");
  }

  /// The rows of a complete trend, and all groups above them.
  private static Set<Place> places(QueryResult result, QueryPlan query) {
    Set<Place> places = new LinkedHashSet<>(result.rows(0));
    for (List<Integer> level : query.levels()) {
      result.rows(0).forEach(row -> places.add(result.at(level, row.dimensions())));
    }
    places.add(result.total());
    return places;
  }

  private static int check(
      TimeOracle oracle, Case plan, QueryResult result, Place place, String key) {
    List<FactPlan.Component> components = plan.query().facts().getFirst().components();
    int compared = 0;
    for (int slot = 0; slot < plan.slots().size(); slot++) {
      SlotPlan of = plan.slots().get(slot);
      for (int i = 0; i < components.size(); i++) {
        Value expected =
            oracle.value(components.get(i).aggregate(), of, plan.period(), place, Optional.of(key));
        Value found = result.value(new Formula.Component(0, i, slot), place);
        String cell = components.get(i).name() + " of " + of + " at " + place.dimensions();
        assertEquals(plain(expected), plain(found), cell);
        compared++;
      }
      Value days = result.value(new Formula.Days(slot), place);
      assertEquals(plain(oracle.days(of, plan.period(), place)), plain(days), "days of " + of);
    }
    return compared;
  }

  private static Value plain(Value value) {
    return value instanceof Value.Decimal(var number) ? Oracle.number(number) : value;
  }
}
