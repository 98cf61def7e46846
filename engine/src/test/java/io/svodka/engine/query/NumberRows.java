package io.svodka.engine.query;

import static io.svodka.engine.query.Figures.FIRST;
import static io.svodka.engine.query.Figures.SECOND;
import static io.svodka.engine.query.Figures.ratio;
import static io.svodka.engine.query.NumberRowSheets.FINE;
import static io.svodka.engine.query.NumberRowSheets.RATE;
import static io.svodka.engine.query.NumberSheets.NO_RULES;
import static io.svodka.engine.query.NumberSheets.fact;
import static io.svodka.engine.query.NumberSheets.price;
import static io.svodka.engine.query.NumberSheets.query;
import static io.svodka.engine.query.NumberSheets.whole;
import static io.svodka.engine.query.Plans.column;

import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.ComparisonPlan.Rule;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FactPlan.TimeAxis;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.Formula.FormulaFunction;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.PeriodRule.Today;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.RowExpr.ArithmeticOperator;
import io.svodka.model.plan.RowExpr.ComparisonOperator;
import io.svodka.model.plan.RowFunction;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Questions whose answers a hand has calculated, each with its number in the table of numbers.
final class NumberRows {
  private static final RowExpr ALL = RowExpr.ALWAYS;
  private static final RowExpr FINE_AMOUNT = column("amount", FINE);
  private static final RowExpr AMOUNT = column("amount", Plans.MONEY);
  private static final ColumnType QUOTIENT = new ColumnType.Decimal(38, 10);
  private static final Formula BEFORE = new Formula.Component(0, 0, 1);
  private static final LocalDate THIRD_OF_APRIL = Plans.RUN.asOf();

  /// Of -2.35, 0.01, nothing, 0.10 and 2.35.
  private static final String SPLIT_FIRST =
      "down -0.79, half 0.01, none 0, split 0.04, up 0.79, = 0.05";

  private static final String SPLIT_OTHERS =
      "down -0.78, half 0, none 0, split 0.03, up 0.78, = 0.03";

  private NumberRows() {}

  /// @param number of the row in the table of numbers
  /// @param asOf the day of the run
  /// @param figures of each group by its name, and that of all behind a `=`
  record Row(
      int number, String what, QueryPlan query, Formula formula, LocalDate asOf, String figures) {
    Row(int number, String what, QueryPlan query, Formula formula, String figures) {
      this(number, what, query, formula, THIRD_OF_APRIL, figures);
    }

    @Override
    public String toString() {
      return "row " + number + ", " + what;
    }
  }

  static Stream<Row> table() {
    return Stream.of(ratios(), parts(), rounded(), compared(), monthsOfUnequalLength(), longSums())
        .flatMap(List::stream);
  }

  private static List<Row> ratios() {
    QueryPlan visits =
        query(
            "visits",
            List.of("name"),
            NO_RULES,
            new Aggregate.Sum(whole("orders"), ALL),
            new Aggregate.Sum(whole("visits"), ALL));
    Formula given =
        new Formula.Call(
            FormulaFunction.COALESCE, List.of(FIRST, new Formula.Constant(Value.of(0))));
    return List.of(
        new Row(
            2,
            "a missing part is absent",
            visits,
            ratio(FIRST, SECOND),
            "a 0.5, b 0.9, c —, d —, e —, = 0.9056603774"),
        new Row(
            2,
            "and nothing only where somebody says so",
            visits,
            ratio(given, SECOND),
            "a 0.5, b 0.9, c —, d —, e 0, = 0.9056603774"));
  }

  private static List<Row> parts() {
    RowExpr shop =
        Plans.compared(
            column("channel", ColumnType.TEXT), ComparisonOperator.EQUAL, Plans.text("shop"));
    QueryPlan filtered = byName(List.of(shop), new Aggregate.Sum(price(), ALL));
    QueryPlan some =
        byName(List.of(), new Aggregate.Sum(price(), shop), new Aggregate.Sum(price(), ALL));
    return List.of(
        new Row(
            7,
            "ranks among the rows of a filter",
            filtered,
            new Formula.Rank(FIRST, List.of()),
            "c 2, d 2, e 1, = —"),
        new Row(
            7,
            "shares of the total of a filter",
            filtered,
            ratio(FIRST, ofAll(FIRST)),
            "c 0.3333, d 0.3333, e 0.3334, = 1"),
        new Row(
            7,
            "shares of the total without it",
            some,
            ratio(FIRST, ofAll(SECOND)),
            "a 0, b 0, c 0.2563846154, d 0.2563846154, e 0.2564615385, = 0.7692307692"));
  }

  private static Formula ofAll(Formula formula) {
    return new Formula.AtLevel(formula, List.of());
  }

  private static QueryPlan byName(List<RowExpr> filters, Aggregate... aggregates) {
    return query(
        fact("visits", new TimeAxis.Timeless(), List.of("name"), filters, aggregates),
        List.of("name"),
        NO_RULES,
        Plans.during(new PeriodRule.AllTime()));
  }

  private static List<Row> rounded() {
    RowExpr cents =
        new RowExpr.Call(
            RowFunction.ROUND,
            List.of(FINE_AMOUNT, new RowExpr.Constant(Value.of(2), ColumnType.WHOLE)),
            FINE);
    QueryPlan split = split();
    return Stream.concat(
            shares(),
            Stream.of(
                new Row(9, "a part of ten cents", split, cents(FIRST), "split 0.03, = 0.03"),
                new Row(9, "its parts together", split, cents(SECOND), "split 0.10, = 0.10"),
                new Row(
                    10,
                    "halves are rounded away from zero, and to no negative one",
                    halves(new Aggregate.Greatest(cents, ALL)),
                    FIRST,
                    "down -2.35, half 0.01, none 0, split 0.1, up 2.35, = 2.35"),
                new Row(
                    28,
                    "zeros have no sign and thousands no exponent",
                    halves(new Aggregate.Greatest(column("floating", ColumnType.FLOATING), ALL)),
                    FIRST,
                    "down —, half —, none 0, split —, up 1000, = 1000")))
        .toList();
  }

  /// Amounts of which a third of a cent is no share, by the part of them: the rows have as many as
  /// the amount has cents, less or more than shares, of both signs.
  private static Stream<Row> shares() {
    return Stream.of(
        new Row(9, "ten cents in three: the first", shares("3", "1"), FIRST, SPLIT_FIRST),
        new Row(9, "the second", shares("3", "2"), FIRST, SPLIT_OTHERS),
        new Row(9, "the third", shares("3", "3"), FIRST, SPLIT_OTHERS),
        new Row(
            9,
            "and all of them together",
            halves(
                new Aggregate.Sum(
                    plus(share("3", "1"), plus(share("3", "2"), share("3", "3"))), ALL)),
            FIRST,
            "down -2.35, half 0.01, none 0, split 0.1, up 2.35, = 0.11"),
        new Row(
            9,
            "there is no fourth of three",
            halves(new Aggregate.Greatest(share("3", "4"), ALL)),
            FIRST,
            "down —, half —, none —, split —, up —, = —"));
  }

  private static QueryPlan shares(String parts, String part) {
    return halves(new Aggregate.Sum(share(parts, part), ALL));
  }

  private static RowExpr share(String parts, String part) {
    return new RowExpr.Call(
        RowFunction.SPLIT,
        List.of(FINE_AMOUNT, count(parts), count(part), count("2")),
        new ColumnType.Decimal(38, 2));
  }

  private static RowExpr count(String number) {
    return new RowExpr.Constant(Value.of(new BigDecimal(number)), ColumnType.WHOLE);
  }

  /// An amount in one third and in three.
  private static QueryPlan split() {
    RowExpr third =
        new RowExpr.Arithmetic(
            ArithmeticOperator.DIVIDED_BY, FINE_AMOUNT, Plans.number("3"), QUOTIENT);
    RowExpr thirds = plus(third, plus(third, third));
    return query(
        fact(
            "halves",
            new TimeAxis.Timeless(),
            List.of("kind"),
            List.of(kind(ComparisonOperator.EQUAL, "split")),
            new Aggregate.Sum(third, ALL),
            new Aggregate.Sum(thirds, ALL)),
        List.of("kind"),
        NO_RULES,
        Plans.during(new PeriodRule.AllTime()));
  }

  private static RowExpr plus(RowExpr left, RowExpr right) {
    return new RowExpr.Arithmetic(ArithmeticOperator.PLUS, left, right, QUOTIENT);
  }

  private static RowExpr kind(ComparisonOperator operator, String kind) {
    return Plans.compared(column("kind", ColumnType.TEXT), operator, Plans.text(kind));
  }

  private static QueryPlan halves(Aggregate aggregate) {
    return query("halves", List.of("kind"), NO_RULES, aggregate);
  }

  private static Formula cents(Formula formula) {
    return new Formula.Call(
        FormulaFunction.ROUND, List.of(formula, new Formula.Constant(Value.of(2))));
  }

  private static List<Row> compared() {
    QueryPlan share = growths(kind(ComparisonOperator.EQUAL, "share"));
    Formula now = ratio(FIRST, SECOND);
    Formula before = ratio(BEFORE, new Formula.Component(0, 1, 1));
    return List.of(
        new Row(
            12,
            "rows are converted by the rate of their day",
            converted(),
            FIRST,
            "EUR 5, USD 92.13001066, = 97.13001066"),
        new Row(
            14,
            "two points up",
            share,
            new Formula.Arithmetic(ArithmeticOperator.MINUS, now, before),
            "share 0.02, = 0.02"),
        new Row(
            14,
            "which are twenty percent",
            share,
            new Formula.Growth(now, before),
            "share 0.2, = 0.2"),
        new Row(
            15,
            "growth is by the size of what was, new since nothing, and absent out of the red",
            growths(kind(ComparisonOperator.DIFFERENT, "share")),
            new Formula.Growth(FIRST, BEFORE),
            "from negative —, from nothing new, from unknown new, from zero new, less negative 0.4,"
                + " nothing —, to negative -2, to nothing -1, = new"));
  }

  private static List<Row> monthsOfUnequalLength() {
    QueryPlan march = march(new PeriodRule.UnitAt(TimeUnit.MONTH, -1));
    QueryPlan toDate = march(new PeriodRule.ToDate(TimeUnit.MONTH, Today.INCLUDED));
    LocalDate end = LocalDate.of(2026, 3, 31);
    return List.of(
        new Row(16, "31 days", march, ratio(FIRST, new Formula.Days(0)), "= 64.5161290323"),
        new Row(16, "beside 28", march, ratio(BEFORE, new Formula.Days(1)), "= 17.8571428571"),
        new Row(17, "the 31st day", toDate, new Formula.Days(0), end, "= 31"),
        new Row(17, "is beside all of February", toDate, BEFORE, end, "= 500"),
        new Row(17, "of 28 days", toDate, new Formula.Days(1), end, "= 28"));
  }

  private static QueryPlan march(PeriodRule period) {
    return NumberSheets.days(Plans.during(period, new Rule.PreviousPeriod()));
  }

  private static QueryPlan growths(RowExpr filter) {
    return query(
        fact(
            "growths",
            new TimeAxis.Dated(column("day", ColumnType.DAY)),
            List.of("kind"),
            List.of(filter),
            new Aggregate.Sum(AMOUNT, ALL),
            new Aggregate.Sum(whole("visits"), ALL)),
        List.of("kind"),
        NO_RULES,
        Plans.during(new PeriodRule.UnitAt(TimeUnit.MONTH, -2), new Rule.PreviousPeriod()));
  }

  private static QueryPlan converted() {
    RowExpr of = column("rate", "rate", RATE);
    RowExpr euros =
        new RowExpr.Arithmetic(ArithmeticOperator.TIMES, AMOUNT, of, new ColumnType.Decimal(38, 8));
    FactPlan plain =
        fact(
            "sales",
            new TimeAxis.Timeless(),
            List.of("currency"),
            List.of(),
            new Aggregate.Sum(euros, ALL));
    FactPlan joined =
        new FactPlan(
            plain.model(),
            plain.source(),
            List.of(
                new FactPlan.JoinPlan(
                    "rate",
                    "rates",
                    new RowExpr.AllOf(
                        List.of(same("currency", ColumnType.TEXT), same("day", ColumnType.DAY))))),
            plain.filters(),
            plain.time(),
            plain.keys(),
            plain.dimensions(),
            plain.components());
    return query(joined, List.of("currency"), NO_RULES, Plans.during(new PeriodRule.AllTime()));
  }

  private static RowExpr same(String name, ColumnType type) {
    return Plans.compared(column(name, type), ComparisonOperator.EQUAL, column("rate", name, type));
  }

  private static List<Row> longSums() {
    return List.of(
        new Row(
            23,
            "sums beyond 2^53",
            query("wide", List.of("kind"), NO_RULES, new Aggregate.Sum(whole("whole"), ALL)),
            FIRST,
            "a 18014398509481988, b 4, c 1000, = 18014398509482992"));
  }
}
