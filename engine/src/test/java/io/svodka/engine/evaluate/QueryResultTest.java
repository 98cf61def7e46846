package io.svodka.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.TimeCutting;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Direction;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.ResultRules.SortKey;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryResultTest {
  private static final Formula SALES = new Formula.Component(0, 0, 0);
  private static final Formula BUYERS = new Formula.Component(0, 1, 0);
  private static final Formula LARGEST = new Formula.Component(0, 2, 0);
  private static final ResultRules NO_RULES =
      new ResultRules(List.of(), List.of(), List.of(), List.of());
  private static final Surroundings ALONE =
      new Surroundings() {
        @Override
        public Value attribute(int index) {
          return Value.of("key " + index);
        }

        @Override
        public ParameterValue parameter(String name) {
          return new ParameterValue.OfValue(Value.of(7));
        }

        @Override
        public Period period(PeriodRule rule) {
          return month(10);
        }

        @Override
        public Value total(String query, Formula formula) {
          return Value.of(1000);
        }
      };

  private static Period month(int month) {
    LocalDate start = LocalDate.of(2026, month, 1);
    return new Period(start, start.plusMonths(1), new Period.Shape.Units(1, TimeUnit.MONTH));
  }

  private static Value number(String text) {
    return text.isEmpty() ? Value.ABSENT : Value.of(new BigDecimal(text));
  }

  private static Dataset.Row row(int level, String group, String item, String... figures) {
    List<Value> values = new ArrayList<>();
    for (String figure : figures) {
      values.add(number(figure));
    }
    return new Dataset.Row(level, List.of(text(group), text(item)), values);
  }

  private static Value text(String text) {
    return text.isEmpty() ? Value.ABSENT : Value.of(text);
  }

  private static QueryResult result(
      ResultRules rules, Dataset.Coverage coverage, Dataset.Row... rows) {
    return result(rules, coverage, List.of(rows));
  }

  static QueryResult result(ResultRules rules, Dataset.Coverage coverage, List<Dataset.Row> rows) {
    List<DimensionPlan> dimensions = List.of(attribute("group"), attribute("item"));
    QueryPlan plan = plan(dimensions, rules);
    return new QueryResult(
        plan,
        new Dataset(times(plan, month(10)), coverage, rows),
        ALONE,
        new Dictionary(Locale.of("ru")));
  }

  private static QueryTimes times(QueryPlan plan, Period period) {
    Calendar calendar = new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
    return new TimeCutting(calendar, ZoneOffset.UTC).cut(plan, period, List.of());
  }

  private static QueryPlan plan(List<DimensionPlan> dimensions, ResultRules rules) {
    RowExpr amount = new RowExpr.Column("", "amount", new ColumnType.Decimal(14, 2));
    FactPlan fact =
        new FactPlan(
            "sales",
            "sales",
            List.of(),
            List.of(),
            new FactPlan.TimeAxis.Timeless(),
            List.of(),
            List.of(),
            List.of(
                new FactPlan.Component("sales", new Aggregate.Sum(amount, RowExpr.ALWAYS)),
                new FactPlan.Component(
                    "buyers", new Aggregate.CountDistinct(amount, RowExpr.ALWAYS)),
                new FactPlan.Component("largest", new Aggregate.Greatest(amount, RowExpr.ALWAYS))));
    List<Integer> finest = IntStream.range(0, dimensions.size()).boxed().toList();
    List<List<Integer>> levels =
        dimensions.size() > 1 ? List.of(finest, List.of(0), List.of()) : List.of(finest, List.of());
    return new QueryPlan(
        new QueryPlan.QueryName("q", "q", new Span(new SourceId("q"), 0, 0)),
        QueryPlan.Scope.WHOLE,
        List.of(fact),
        dimensions,
        List.of(),
        new QueryPlan.QueryTime(new PeriodRule.AllTime(), List.of()),
        rules,
        levels);
  }

  private static DimensionPlan attribute(String name) {
    return new DimensionPlan(
        name,
        name,
        new DimensionPlan.Kind.Attribute(ColumnType.TEXT),
        List.of(),
        "—",
        ValueFormat.TEXT);
  }

  private static QueryResult groceries(ResultRules rules) {
    return result(
        rules,
        Dataset.Coverage.EVERY_LEVEL,
        row(0, "fruit", "apple", "30", "2", "20"),
        row(0, "fruit", "pear", "10", "2", "10"),
        row(0, "bread", "roll", "60", "3", "40"),
        row(1, "fruit", "", "40", "3", "20"),
        row(1, "bread", "", "60", "3", "40"),
        row(2, "", "", "100", "4", "40"));
  }

  private static Value at(QueryResult result, Formula formula, int row) {
    return result.value(formula, result.rows(0).get(row));
  }

  private static void assertNumber(String expected, Value actual) {
    Value.Decimal number = assertInstanceOf(Value.Decimal.class, actual);
    assertEquals(0, number.number().compareTo(new BigDecimal(expected)), actual.toString());
  }

  @Test
  void distinctCountsOfALevelComeFromItsOwnRowsAndNotFromSums() {
    QueryResult result = groceries(NO_RULES);
    Place fruit = result.group(result.rows(0).get(1), 1);
    assertNumber("3", result.value(BUYERS, fruit));
    assertNumber("4", result.value(BUYERS, result.total()));
  }

  @Test
  void distinctCountsThatNobodyCountedAreAbsentAndNeverWrong() {
    QueryResult result =
        result(
            NO_RULES,
            Dataset.Coverage.FINEST,
            row(0, "fruit", "apple", "30", "2", "20"),
            row(0, "fruit", "pear", "10", "2", "10"));
    assertEquals(Value.ABSENT, result.value(BUYERS, result.total()));
    assertNumber("40", result.value(SALES, result.total()));
    assertNumber("20", result.value(LARGEST, result.total()));
  }

  @Test
  void sharesAreOfTheTotalOrOfTheGroup() {
    QueryResult result = groceries(NO_RULES);
    Formula ofAll = share(List.of());
    Formula ofGroup = share(List.of(0));
    Place apple = result.rows(0).get(1);
    assertNumber("0.3", result.value(ofAll, apple));
    assertNumber("0.75", result.value(ofGroup, apple));
    assertNumber("1", result.value(ofAll, result.total()));
  }

  private static Formula share(List<Integer> kept) {
    return new Formula.Arithmetic(
        ArithmeticOperator.DIVIDED_BY, SALES, new Formula.AtLevel(SALES, kept));
  }

  @Test
  void ranksCountLargerRowsSoThatTiesShareAPlace() {
    QueryResult result =
        result(
            NO_RULES,
            Dataset.Coverage.FINEST,
            row(0, "a", "x", "5", "1", "1"),
            row(0, "a", "y", "9", "1", "1"),
            row(0, "b", "z", "9", "1", "1"));
    Formula overall = new Formula.Rank(SALES, List.of());
    Formula inGroup = new Formula.Rank(SALES, List.of(0));
    assertNumber("3", at(result, overall, 0));
    assertNumber("1", at(result, overall, 1));
    assertNumber("1", at(result, overall, 2));
    assertNumber("2", at(result, inGroup, 0));
    assertEquals(Value.ABSENT, result.value(overall, result.total()));
  }

  @Test
  void divisionByZeroAndArithmeticWithAbsentValuesAreAbsent() {
    QueryResult result = result(NO_RULES, Dataset.Coverage.FINEST, row(0, "a", "x", "0", "1", ""));
    Formula byZero = new Formula.Arithmetic(ArithmeticOperator.DIVIDED_BY, BUYERS, SALES);
    Formula withAbsent = new Formula.Arithmetic(ArithmeticOperator.PLUS, SALES, LARGEST);
    Formula growth = new Formula.Growth(BUYERS, SALES);
    assertEquals(Value.ABSENT, at(result, byZero, 0));
    assertEquals(Value.ABSENT, at(result, withAbsent, 0));
    assertEquals(Value.ABSENT, at(result, growth, 0));
  }

  @Test
  void conditionsAreNeverUnknown() {
    QueryResult result = result(NO_RULES, Dataset.Coverage.FINEST, row(0, "a", "x", "1", "1", ""));
    Place place = result.rows(0).getFirst();
    Formula one = new Formula.Constant(Value.of(1));
    assertTrue(
        result.holds(new Formula.Compared(ComparisonOperator.DIFFERENT, LARGEST, one), place));
    Formula less = new Formula.Compared(ComparisonOperator.LESS, LARGEST, one);
    assertTrue(result.holds(new Formula.Not(less), place));
    assertTrue(result.holds(new Formula.IsAbsent(LARGEST), place));
  }

  @Test
  void growthFromANegativeBaseIsMeasuredByItsSizeUnlessTheSignChanges() {
    QueryResult result =
        result(NO_RULES, Dataset.Coverage.FINEST, row(0, "a", "x", "-5", "1", "-10"));
    assertNumber("0.5", at(result, new Formula.Growth(SALES, LARGEST), 0));
    QueryResult turned =
        result(NO_RULES, Dataset.Coverage.FINEST, row(0, "a", "x", "5", "1", "-10"));
    assertEquals(Value.ABSENT, at(turned, new Formula.Growth(SALES, LARGEST), 0));
    assertFalse(turned.isNew(new Formula.Growth(SALES, LARGEST), turned.rows(0).getFirst()));
  }

  @Test
  void growthOfWhatWasNotThereIsNewWhereverItComesFrom() {
    QueryResult result = result(NO_RULES, Dataset.Coverage.FINEST, row(0, "a", "x", "0", "1", ""));
    Place place = result.rows(0).getFirst();
    Formula fromZero = new Formula.Growth(BUYERS, SALES);
    Formula yes = new Formula.Compared(ComparisonOperator.EQUAL, BUYERS, BUYERS);
    for (Formula fresh :
        List.of(
            fromZero,
            new Formula.Growth(BUYERS, LARGEST),
            new Formula.AtLevel(fromZero, List.of()),
            new Formula.Kept(0, fromZero),
            new Formula.Choice(yes, fromZero, BUYERS))) {
      assertTrue(result.isNew(fresh, place), fresh.toString());
    }
    for (Formula other :
        List.of(
            BUYERS,
            new Formula.Growth(SALES, SALES),
            new Formula.Growth(LARGEST, SALES),
            new Formula.Growth(SALES, BUYERS),
            new Formula.Negative(fromZero),
            new Formula.Choice(new Formula.Not(yes), fromZero, BUYERS))) {
      assertFalse(result.isNew(other, place), other.toString());
    }
  }

  @Test
  void sortsGroupsByTheirOwnTotalsAndRowsWithinThem() {
    SortKey largestFirst = new SortKey(SALES, Direction.DESCENDING);
    QueryResult result =
        groceries(new ResultRules(List.of(), List.of(largestFirst), List.of(), List.of()));
    assertEquals(List.of("roll", "apple", "pear"), items(result, 1));
    assertEquals(List.of("roll", "apple", "pear"), items(result, 0));
  }

  private static List<String> items(QueryResult result, int grouped) {
    return result.rows(grouped).stream()
        .map(place -> place.dimensions().get(1))
        .map(value -> value instanceof Value.Text(var text) ? text : "—")
        .toList();
  }

  @Test
  void theRestFollowsTheLastRowOfItsGroup() {
    Limit top = new Limit.Top(1, SALES, List.of(0), "others");
    QueryResult result = groceries(new ResultRules(List.of(), List.of(), List.of(top), List.of()));
    assertEquals(List.of("roll", "apple", "others"), items(result, 1));
    assertEquals(0, result.hidden());
  }

  @Test
  void rowsThatALimitHidesAreCounted() {
    Limit first = new Limit.First(1);
    QueryResult result =
        groceries(new ResultRules(List.of(), List.of(), List.of(first), List.of()));
    assertEquals(2, result.hidden());
    assertNumber("100", result.value(SALES, result.total()));
  }

  @Test
  void aTrendHasNoHoles() {
    DimensionPlan months =
        new DimensionPlan(
            "month",
            "month",
            new DimensionPlan.Kind.Calendar(TimeUnit.MONTH),
            List.of(),
            "",
            new ValueFormat.Bucket(TimeUnit.MONTH));
    Period autumn =
        new Period(month(8).start(), month(10).end(), new Period.Shape.Units(3, TimeUnit.MONTH));
    QueryPlan plan = plan(List.of(months), NO_RULES);
    Dataset.Row august =
        new Dataset.Row(
            0, List.of(new Value.Bucket(month(8))), List.of(number("5"), number("1"), number("5")));
    QueryResult result =
        new QueryResult(
            plan,
            new Dataset(times(plan, autumn), Dataset.Coverage.FINEST, List.of(august)),
            ALONE,
            new Dictionary(Locale.ENGLISH));
    assertEquals(3, result.rows(0).size());
    assertNumber("0", at(result, SALES, 1));
    assertEquals(Value.ABSENT, at(result, LARGEST, 1));
  }

  @Test
  void formulasSeeTheirSurroundings() {
    QueryResult result = groceries(NO_RULES);
    Place place = result.total();
    assertEquals(Value.of("key 2"), result.value(new Formula.KeyAttribute(2), place));
    assertNumber("7", result.value(new Formula.Parameter("limit"), place));
    assertNumber("1000", result.value(new Formula.OfQuery("other", SALES), place));
    assertNumber("31", result.value(new Formula.Days(0), place));
  }

  @Test
  void equalNumbersAreOneGroupHoweverTheyAreWritten() {
    QueryResult result =
        result(
            NO_RULES,
            Dataset.Coverage.FINEST,
            new Dataset.Row(
                0,
                List.of(number("1.0"), Value.of("a")),
                List.of(number("1"), number("1"), number("1"))),
            new Dataset.Row(
                0,
                List.of(number("1.00"), Value.of("b")),
                List.of(number("2"), number("1"), number("1"))));
    assertNumber(
        "3", result.value(SALES, result.at(List.of(0), List.of(number("1"), Value.ABSENT))));
  }
}
