package io.svodka.engine.query;

import static io.svodka.engine.query.Figures.FIRST;
import static io.svodka.engine.query.Figures.SECOND;
import static io.svodka.engine.query.Figures.ratio;
import static io.svodka.engine.query.Figures.total;
import static io.svodka.engine.query.NumberSheets.fact;
import static io.svodka.engine.query.NumberSheets.price;
import static io.svodka.engine.query.NumberSheets.query;
import static io.svodka.engine.query.NumberSheets.whole;
import static io.svodka.engine.query.Plans.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ComparisonPlan.Alignment;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.DayRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of numbers that must be right, by number: the rows that concern queries, on every
/// database. More of them are in `NumberRowsTest`, which also tells where the rest is.
class NumberTableTest {
  private static final String SCHEMA = "numbers";
  private static final ResultRules NO_RULES =
      new ResultRules(List.of(), List.of(), List.of(), List.of());
  private static final RowExpr ALL = RowExpr.ALWAYS;
  private static final int DIGITS = 4;

  @TempDir static Path folder;
  private static final Map<Storage, QueryEngine> ENGINES = new EnumMap<>(Storage.class);

  @BeforeAll
  static void fillAll() throws Exception {
    for (Storage storage : Storage.chosen()) {
      storage.fill(folder, SCHEMA, NumberSheets::sources, NumberSheets::rows);
      ProjectPlan project =
          Plans.project(
              NumberSheets.sources(name -> storage.origin(SCHEMA, name)), storage.connection());
      ENGINES.put(storage, new QueryEngine(project, storage.settings(folder, SCHEMA)));
    }
  }

  @AfterAll
  static void stop() {
    ENGINES.values().forEach(QueryEngine::close);
  }

  private static QueryResult run(Storage storage, QueryPlan query) {
    return Figures.ask(Objects.requireNonNull(ENGINES.get(storage)), query, Plans.RUN.asOf());
  }

  private static List<String> rows(QueryResult result, Formula formula) {
    return Figures.rows(result, formula, DIGITS);
  }

  private static String shown(Value value) {
    return Figures.shown(value, DIGITS);
  }

  /// Rows 1 and 2.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void aRatioOverZeroOrOfNothingIsAbsent(Storage storage) {
    QueryResult result = run(storage, NumberSheets.conversion());
    assertEquals(
        List.of("a 0.5", "b 0.9", "c —", "d —", "e —"), rows(result, ratio(FIRST, SECOND)));
    RowExpr inRows =
        new RowExpr.Arithmetic(
            ArithmeticOperator.DIVIDED_BY,
            whole("orders"),
            whole("visits"),
            new ColumnType.Decimal(38, 10));
    QueryPlan ofRows =
        query("visits", List.of("name"), NO_RULES, new Aggregate.Greatest(inRows, ALL));
    assertEquals(List.of("a 0.5", "b 0.9", "c —", "d —", "e —"), rows(run(storage, ofRows), FIRST));
  }

  /// Row 3.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void theConversionOfAGroupIsThatOfItsSums(Storage storage) {
    QueryResult result = run(storage, NumberSheets.conversion());
    Place web = result.at(List.of(0), List.of(Value.of("web"), Value.ABSENT));
    assertEquals("0.8922", shown(result.value(ratio(FIRST, SECOND), web)));
    assertEquals("0.9057", shown(total(result, ratio(FIRST, SECOND))));
  }

  /// Row 4.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void aWeightedPriceIsWeightedAnewInEachTotal(Storage storage) {
    RowExpr paid =
        new RowExpr.Arithmetic(
            ArithmeticOperator.TIMES, price(), whole("orders"), new ColumnType.Decimal(38, 2));
    QueryResult result =
        run(
            storage,
            query(
                "visits",
                List.of("channel"),
                NO_RULES,
                new Aggregate.Sum(paid, ALL),
                new Aggregate.Sum(whole("orders"), ALL)));
    assertEquals(List.of("shop 33.33", "web 19.8901"), rows(result, ratio(FIRST, SECOND)));
    assertEquals("20.5901", shown(total(result, ratio(FIRST, SECOND))));
  }

  /// Rows 5 and 6.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void differentBuyersMediansAndPercentilesAreFoundAnewInEachTotal(Storage storage) {
    QueryResult result =
        run(
            storage,
            query(
                "visits",
                List.of("channel"),
                NO_RULES,
                new Aggregate.CountDistinct(column("buyer", ColumnType.TEXT), ALL),
                new Aggregate.Median(price(), ALL),
                new Aggregate.Percentile(price(), new BigDecimal("0.9"), ALL)));
    Formula tail = new Formula.Component(0, 2, 0);
    assertEquals(List.of("shop 1", "web 2"), rows(result, FIRST));
    assertEquals(Value.of(2), total(result, FIRST));
    assertEquals(List.of("shop 33.33", "web 15"), rows(result, SECOND));
    assertEquals("33.33", shown(total(result, SECOND)));
    assertEquals(List.of("shop 33.338", "web 19"), rows(result, tail));
    assertEquals("33.336", shown(total(result, tail)));
  }

  /// Rows 7 and 25.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void theRestIsTheTotalWithoutTheShownAndTiesFollowTheName(Storage storage) {
    Limit top = new Limit.Top(2, FIRST, List.of(), "others");
    ResultRules rules =
        new ResultRules(
            List.of(),
            List.of(new ResultRules.SortKey(FIRST, ResultRules.Direction.DESCENDING)),
            List.of(top),
            List.of());
    QueryResult result =
        run(storage, query("visits", List.of("name"), rules, new Aggregate.Sum(price(), ALL)));
    Formula share = ratio(FIRST, new Formula.AtLevel(FIRST, List.of()));
    List<String> shown = new ArrayList<>();
    for (Place place : result.rows(0)) {
      shown.add(
          shown(place.dimensions().getFirst())
              + " "
              + shown(result.value(FIRST, place))
              + " "
              + shown(result.value(share, place)));
    }
    assertEquals(List.of("e 33.34 0.2565", "c 33.33 0.2564", "others 63.33 0.4872"), shown);
    assertEquals("130.00", shown(total(result, FIRST)));
  }

  /// Row 8: each row would be rounded up; their total is not the sum of what is shown.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void aTotalIsTheRoundedExactSum(Storage storage) {
    RowExpr third =
        new RowExpr.Arithmetic(
            ArithmeticOperator.DIVIDED_BY,
            price(),
            Plans.number("3"),
            new ColumnType.Decimal(38, 10));
    QueryResult result =
        run(storage, query("visits", List.of("name"), NO_RULES, new Aggregate.Sum(third, ALL)));
    assertEquals(
        List.of("a 3.3333", "b 6.6667", "c 11.11", "d 11.11", "e 11.1133"), rows(result, FIRST));
    Value.Decimal total = (Value.Decimal) total(result, FIRST);
    assertEquals("43.33", total.number().setScale(2, RoundingMode.HALF_UP).toPlainString());
    assertEquals("43.3333333333", total.number().toPlainString());
  }

  private static QueryResult days(Storage storage, PeriodRule period, Rule comparison) {
    return run(storage, NumberSheets.days(Plans.during(period, comparison)));
  }

  private static PeriodRule between(String first, String last) {
    return new PeriodRule.Between(
        new DayRule.On(LocalDate.parse(first)), new DayRule.On(LocalDate.parse(last)));
  }

  private static String sums(QueryResult result) {
    return shown(total(result, FIRST)) + " " + shown(total(result, new Formula.Component(0, 0, 1)));
  }

  /// Rows 16 and 17: a month is compared with a month, not with its days shifted.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void aprilIsComparedWithAllOfMarch(Storage storage) {
    PeriodRule april = new PeriodRule.UnitAt(TimeUnit.MONTH, 0);
    assertEquals(
        "3000 2000",
        sums(days(storage, between("2026-04-01", "2026-04-30"), new Rule.PreviousPeriod())));
    assertEquals("3000 500", sums(days(storage, april, new Rule.Earlier(2, TimeUnit.MONTH))));
  }

  /// Row 18.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void theLeapDayIsComparedWithTheLastDayOfFebruary(Storage storage) {
    assertEquals(
        "8 7",
        sums(
            days(
                storage,
                between("2024-02-29", "2024-02-29"),
                new Rule.SamePeriodLastYear(Alignment.DATE))));
  }

  /// Row 15: from nothing there is no growth but something new, to nothing it is a hundred percent
  /// down.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void growthFromNothingIsNew(Storage storage) {
    Formula growth = new Formula.Growth(FIRST, new Formula.Component(0, 0, 1));
    assertEquals(
        "new",
        shown(
            total(
                days(storage, between("2026-02-01", "2026-02-28"), new Rule.PreviousPeriod()),
                growth)));
    assertEquals(
        "-1",
        shown(
            total(
                days(storage, between("2026-05-01", "2026-05-31"), new Rule.PreviousPeriod()),
                growth)));
  }

  /// Row 19.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void withoutRowsSumsAndCountsAreZeroAndTheRestIsAbsent(Storage storage) {
    QueryResult none =
        days(storage, between("2020-01-01", "2020-01-31"), new Rule.PreviousPeriod());
    assertEquals("0 0 —", figures(none));
  }

  private static String figures(QueryResult result) {
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      figures.add(shown(total(result, new Formula.Component(0, i, 0))));
    }
    return String.join(" ", figures);
  }

  /// Row 21.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void whatIsNotInAListMayBeAbsent(Storage storage) {
    RowExpr buyer = column("buyer", ColumnType.TEXT);
    RowExpr others =
        new RowExpr.Not(new RowExpr.OneOf(buyer, List.of(Plans.text("u1"), Plans.text("zz"))));
    RowExpr self = new RowExpr.Not(new RowExpr.OneOf(Plans.text("u2"), List.of(buyer)));
    for (RowExpr filter : List.of(others, self)) {
      QueryResult result =
          run(
              storage,
              query(
                  fact(
                      "visits",
                      new TimeAxis.Timeless(),
                      List.of(),
                      List.of(filter),
                      new Aggregate.CountRows(ALL)),
                  List.of(),
                  NO_RULES,
                  Plans.during(new PeriodRule.AllTime())));
      assertEquals(Value.of(filter == others ? 4 : 3), total(result, FIRST));
    }
  }

  /// Row 22.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void wholeNumbersDivideExactly(Storage storage) {
    RowExpr third =
        new RowExpr.Arithmetic(
            ArithmeticOperator.DIVIDED_BY,
            whole("orders"),
            new RowExpr.Constant(Value.of(3), ColumnType.WHOLE),
            new ColumnType.Decimal(38, 10));
    QueryResult result =
        run(storage, query("visits", List.of("name"), NO_RULES, new Aggregate.Least(third, ALL)));
    assertEquals(List.of("a 0.3333", "b 30", "c 0", "d 1.6667", "e —"), rows(result, FIRST));
  }

  /// Rows 23 and 28. The total of all money has 39 digits.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void longSumsAreExactOrStopTheRun(Storage storage) {
    try {
      QueryResult result = run(storage, NumberSheets.wide());
      assertEquals(List.of("a 18014398509481988", "b 4", "c 1000"), rows(result, FIRST));
      assertEquals(
          List.of(
              "a 33333333333333333333333333333333333.33",
              "b 1800000000000000000000000000000000000.01",
              "c 0"),
          rows(result, SECOND));
      assertEquals(
          "1833333333333333333333333333333333333.34", shown(total(result, SECOND)), "39 digits");
    } catch (RunFailure e) {
      assertEquals("SV9107", e.code(), e.getMessage());
      assertTrue(
          List.of(Storage.FILES, Storage.SQLITE, Storage.TRINO).contains(storage), e.getMessage());
    }
  }

  /// Row 24.
  @ParameterizedTest
  @MethodSource("io.svodka.engine.query.Storage#chosen")
  void eachSpellingIsAGroupOfItsOwn(Storage storage) {
    QueryResult result =
        run(
            storage,
            query(
                "spellings",
                List.of("word"),
                NO_RULES,
                new Aggregate.CountRows(ALL),
                new Aggregate.CountDistinct(column("word", ColumnType.TEXT), ALL)));
    List<String> expected = new ArrayList<>(List.of("— 1"));
    NumberSheets.SPELLINGS.forEach(word -> expected.add(word + " 1"));
    assertEquals(expected.stream().sorted().toList(), rows(result, FIRST));
    assertEquals(Value.of(NumberSheets.SPELLINGS.size()), total(result, SECOND));
  }
}
